/** Gives out the places of events, and says so on Kafka. */
@NullMarked
package org.commonground.booking;

import org.jspecify.annotations.NullMarked;
