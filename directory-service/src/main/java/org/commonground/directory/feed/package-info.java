/** What is listed, for calendars, feed readers, search engines and other directories. */
@NullMarked
package org.commonground.directory.feed;

import org.jspecify.annotations.NullMarked;
