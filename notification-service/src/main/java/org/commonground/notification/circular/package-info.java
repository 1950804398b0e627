/** What organisers write to the guests of their events: taken, kept, and handed in guest by guest. */
@NullMarked
package org.commonground.notification.circular;

import org.jspecify.annotations.NullMarked;
