/** Sees to it that every message is sent once: stored jobs, worked off beside the poll loop, and how each ended. */
@NullMarked
package org.commonground.notification.delivery;

import org.jspecify.annotations.NullMarked;
