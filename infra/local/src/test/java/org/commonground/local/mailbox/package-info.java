@NullMarked
package org.commonground.local.mailbox;

import org.jspecify.annotations.NullMarked;
