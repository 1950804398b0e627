/** The local stack: everything on this machine, started and stopped together. */
@NullMarked
package org.commonground.local;

import org.jspecify.annotations.NullMarked;
