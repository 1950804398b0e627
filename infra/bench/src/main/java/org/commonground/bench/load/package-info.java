/** Requests at a pace, and what came of them. */
@NullMarked
package org.commonground.bench.load;

import org.jspecify.annotations.NullMarked;
