/** The directory: events, speakers and organisations, published by partners. */
@NullMarked
package org.commonground.directory;

import org.jspecify.annotations.NullMarked;
