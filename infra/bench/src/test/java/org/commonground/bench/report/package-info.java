@NullMarked
package org.commonground.bench.report;

import org.jspecify.annotations.NullMarked;
