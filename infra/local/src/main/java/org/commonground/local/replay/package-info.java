/** Sends dead letters through again, once what made them dead is mended. */
@NullMarked
package org.commonground.local.replay;

import org.jspecify.annotations.NullMarked;
