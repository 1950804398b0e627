/** How many places of an event are taken, as the booking service tells it. */
@NullMarked
package org.commonground.directory.places;

import org.jspecify.annotations.NullMarked;
