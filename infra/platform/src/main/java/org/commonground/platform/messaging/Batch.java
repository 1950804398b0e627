package org.commonground.platform.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * What could be read of the records that were polled together: all of them, or those before the first that will never be
 * understood.
 *
 * @param events in the order of their records
 */
public record Batch<T>(List<Received<T>> events, @Nullable UnreadableEvent trouble) {

    /**
     * To be called when what was read is stored: the record that could not be read is put aside, and those after it come again.
     *
     * @throws BatchListenerFailedException when there is such a record
     */
    public void end() {
        if (trouble != null) {
            throw new BatchListenerFailedException(String.valueOf(trouble.getMessage()), trouble, events.size());
        }
    }
}
