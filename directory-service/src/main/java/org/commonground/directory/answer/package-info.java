/** Answers that others may keep and ask for again. */
@NullMarked
package org.commonground.directory.answer;

import org.jspecify.annotations.NullMarked;
