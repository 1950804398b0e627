@NullMarked
package org.commonground.backing.store;

import org.jspecify.annotations.NullMarked;
