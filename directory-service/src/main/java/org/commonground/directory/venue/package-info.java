/** Venues as shared records, with the rules that some of them make. */
@NullMarked
package org.commonground.directory.venue;

import org.jspecify.annotations.NullMarked;
