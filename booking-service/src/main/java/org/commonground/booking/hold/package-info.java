/** Blocks of places that organisers keep for people they name. */
@NullMarked
package org.commonground.booking.hold;

import org.jspecify.annotations.NullMarked;
