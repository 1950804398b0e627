package org.commonground.backing;

/** A Kafka cluster that makes no topic by itself. */
public interface Kafka extends BackingService {

    /** The value of {@code bootstrap.servers}. */
    String bootstrapServers();
}
