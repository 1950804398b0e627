/** What this service knows of organisations: its own replica, fed by the directory's topic. */
@NullMarked
package org.commonground.notification.organisation;

import org.jspecify.annotations.NullMarked;
