/** What organisers watch. */
@NullMarked
package org.commonground.booking.dashboard;

import org.jspecify.annotations.NullMarked;
