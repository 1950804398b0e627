/** Work that goes on beside requests. */
@NullMarked
package org.commonground.platform.worker;

import org.jspecify.annotations.NullMarked;
