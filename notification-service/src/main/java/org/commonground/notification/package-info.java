/** Tells people what became of their bookings, by e-mail. */
@NullMarked
package org.commonground.notification;

import org.jspecify.annotations.NullMarked;
