/** A page that shows the mail that arrived. */
@NullMarked
package org.commonground.local.mailbox;

import org.jspecify.annotations.NullMarked;
