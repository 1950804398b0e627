/** Who wants no more messages that are not about their own booking, and the link with which they say so. */
@NullMarked
package org.commonground.notification.unsubscribe;

import org.jspecify.annotations.NullMarked;
