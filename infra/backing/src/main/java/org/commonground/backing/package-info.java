/** Kafka, MongoDB and mail for development and tests: embedded in this JVM, or real images through Testcontainers. */
@NullMarked
package org.commonground.backing;

import org.jspecify.annotations.NullMarked;
