/** Who organises: asked from the directory when a message is sent, and known here by keys that tell nothing. */
@NullMarked
package org.commonground.notification.member;

import org.jspecify.annotations.NullMarked;
