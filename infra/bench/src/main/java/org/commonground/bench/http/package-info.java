/** HTTP/1.1 at the least cost: the generator shares the processors with what it measures. */
@NullMarked
package org.commonground.bench.http;

import org.jspecify.annotations.NullMarked;
