/** What a new local stack is filled with. */
@NullMarked
package org.commonground.local.demo;

import org.jspecify.annotations.NullMarked;
