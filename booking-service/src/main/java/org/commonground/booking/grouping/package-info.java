/** Doing together what arrives together. */
@NullMarked
package org.commonground.booking.grouping;

import org.jspecify.annotations.NullMarked;
