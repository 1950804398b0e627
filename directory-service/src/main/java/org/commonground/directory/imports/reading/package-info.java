/** What calendars, pages and tables say about events, in one form, with everything that is wrong with them. */
@NullMarked
package org.commonground.directory.imports.reading;

import org.jspecify.annotations.NullMarked;
