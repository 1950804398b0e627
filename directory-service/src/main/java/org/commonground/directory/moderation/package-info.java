/** Looking at what others report and who signs up, and acting on it. */
@NullMarked
package org.commonground.directory.moderation;

import org.jspecify.annotations.NullMarked;
