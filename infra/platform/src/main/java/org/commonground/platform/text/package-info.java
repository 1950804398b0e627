/** Constraints on text that people type. */
@NullMarked
package org.commonground.platform.text;

import org.jspecify.annotations.NullMarked;
