/** Writes to guests when it is time, without anything having happened: planned from replicas, and kept over restarts. */
@NullMarked
package org.commonground.notification.reminder;

import org.jspecify.annotations.NullMarked;
