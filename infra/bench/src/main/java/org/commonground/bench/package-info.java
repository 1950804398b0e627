/** Measures how many bookings the platform takes, how fast, and what stands in the way. */
@NullMarked
package org.commonground.bench;

import org.jspecify.annotations.NullMarked;
