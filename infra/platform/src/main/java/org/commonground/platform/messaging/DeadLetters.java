package org.commonground.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What becomes of records that are read in batches: one that will never be understood goes, as it came, to
 * {@code <topic>.<service>.dead-letter}; whatever else fails is tried again, and the consumer waits meanwhile.
 *
 * <p>Dead letters say where they came from as those do that the binder puts aside one by one.
 */
final class DeadLetters implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String service;
    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaOperations<byte[], byte[]> kafka;

    DeadLetters(String service, KafkaProperties settings) {
        this.service = service;
        var producer = new HashMap<>(settings.buildProducerProperties());
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producers =
                new DefaultKafkaProducerFactory<>(producer, new ByteArraySerializer(), new ByteArraySerializer());
        this.kafka = new KafkaTemplate<>(producers);
    }

    CommonErrorHandler handler() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        var handler = new DefaultErrorHandler(this::putAside, pauses);
        handler.addNotRetryableExceptions(UnreadableEvent.class);
        return handler;
    }

    /** Returns when Kafka has it; until then the record is not done with. */
    private void putAside(ConsumerRecord<?, ?> record, Exception trouble) {
        var dead = new ProducerRecord<>(
                record.topic() + "." + service + ".dead-letter",
                null,
                (byte[]) record.key(),
                (byte[]) record.value(),
                record.headers());
        note(dead, "x-original-topic", record.topic());
        note(dead, "x-original-partition", Integer.toString(record.partition()));
        note(dead, "x-original-offset", Long.toString(record.offset()));
        note(
                dead,
                "x-exception-message",
                NestedExceptionUtils.getMostSpecificCause(trouble).toString());
        kafka.send(dead).join();
    }

    private static void note(ProducerRecord<byte[], byte[]> dead, String name, String value) {
        dead.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producers.destroy();
    }
}
