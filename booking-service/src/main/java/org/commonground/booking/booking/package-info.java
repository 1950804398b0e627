/** Bookings and the people behind them. */
@NullMarked
package org.commonground.booking.booking;

import org.jspecify.annotations.NullMarked;
