/** What this service knows of events: its own replica, fed by the directory's topic. */
@NullMarked
package org.commonground.notification.event;

import org.jspecify.annotations.NullMarked;
