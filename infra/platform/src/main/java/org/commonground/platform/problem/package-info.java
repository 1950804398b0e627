/** What callers are told when something is wrong (RFC 9457), in one place. */
@NullMarked
package org.commonground.platform.problem;

import org.jspecify.annotations.NullMarked;
