@NullMarked
package org.commonground.local;

import org.jspecify.annotations.NullMarked;
