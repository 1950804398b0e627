/** Tells organisers who want it, once a day, what is new at their events. */
@NullMarked
package org.commonground.notification.digest;

import org.jspecify.annotations.NullMarked;
