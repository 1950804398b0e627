/** Events: what partners publish and the public finds. */
@NullMarked
package org.commonground.directory.event;

import org.jspecify.annotations.NullMarked;
