/** CloudEvents on Kafka: one path out, one path in. */
@NullMarked
package org.commonground.platform.messaging;

import org.jspecify.annotations.NullMarked;
