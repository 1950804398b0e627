/** Writes to organisations about invitations: those who were asked, and those who asked when there is an answer. */
@NullMarked
package org.commonground.notification.invitation;

import org.jspecify.annotations.NullMarked;
