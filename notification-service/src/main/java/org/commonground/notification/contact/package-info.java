/** Whom to write to: asked from the booking service when a message is sent, and never stored. */
@NullMarked
package org.commonground.notification.contact;

import org.jspecify.annotations.NullMarked;
