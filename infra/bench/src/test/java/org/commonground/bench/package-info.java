@NullMarked
package org.commonground.bench;

import org.jspecify.annotations.NullMarked;
