/** Who is calling: signed on the way out, verified on the way in. */
@NullMarked
package org.commonground.platform.identity;

import org.jspecify.annotations.NullMarked;
