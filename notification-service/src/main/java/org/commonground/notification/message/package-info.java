/** What a message says: templates, wording of dates, calendar entries. Knows nothing of how it is sent. */
@NullMarked
package org.commonground.notification.message;

import org.jspecify.annotations.NullMarked;
