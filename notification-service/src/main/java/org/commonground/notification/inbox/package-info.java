/** What we hear of bookings: each fact that people should know becomes a job, and is then acknowledged. */
@NullMarked
package org.commonground.notification.inbox;

import org.jspecify.annotations.NullMarked;
