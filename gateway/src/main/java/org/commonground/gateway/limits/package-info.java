/** What the front door does not let happen: too much from one place, and pages that do what they should not. */
@NullMarked
package org.commonground.gateway.limits;

import org.jspecify.annotations.NullMarked;
