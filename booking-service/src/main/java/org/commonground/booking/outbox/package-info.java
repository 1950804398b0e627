/** What is decided reaches Kafka, in order, at least once. */
@NullMarked
package org.commonground.booking.outbox;

import org.jspecify.annotations.NullMarked;
