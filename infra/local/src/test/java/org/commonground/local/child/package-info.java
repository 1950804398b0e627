@NullMarked
package org.commonground.local.child;

import org.jspecify.annotations.NullMarked;
