@NullMarked
package org.commonground.bench.http;

import org.jspecify.annotations.NullMarked;
