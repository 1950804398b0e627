/** The platform that is measured, and what it is measured against. */
@NullMarked
package org.commonground.bench.stack;

import org.jspecify.annotations.NullMarked;
