/** Who gets places: one lean decision document per event, decided in groups. */
@NullMarked
package org.commonground.booking.allocation;

import org.jspecify.annotations.NullMarked;
