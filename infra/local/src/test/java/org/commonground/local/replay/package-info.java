@NullMarked
package org.commonground.local.replay;

import org.jspecify.annotations.NullMarked;
