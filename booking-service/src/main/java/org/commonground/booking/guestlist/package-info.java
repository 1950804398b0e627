/** Who comes: for organisers, with no more than they need. */
@NullMarked
package org.commonground.booking.guestlist;

import org.jspecify.annotations.NullMarked;
