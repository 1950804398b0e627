/** An aggregate's current state in one document, and that document's way to Kafka. */
@NullMarked
package org.commonground.directory.outbox;

import org.jspecify.annotations.NullMarked;
