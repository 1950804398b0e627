/** The service killed between any two steps. */
@NullMarked
package org.commonground.booking.crash;

import org.jspecify.annotations.NullMarked;
