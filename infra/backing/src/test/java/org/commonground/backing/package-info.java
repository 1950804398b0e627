@NullMarked
package org.commonground.backing;

import org.jspecify.annotations.NullMarked;
