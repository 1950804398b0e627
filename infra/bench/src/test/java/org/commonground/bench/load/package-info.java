@NullMarked
package org.commonground.bench.load;

import org.jspecify.annotations.NullMarked;
