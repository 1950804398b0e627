package org.commonground.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import tools.jackson.databind.json.JsonMapper;

/** The one path out to Kafka: CloudEvents in binary mode, keyed by subject (CloudEvents Kafka protocol binding 1.0.2). */
public final class CloudEventSender implements AutoCloseable {

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaOperations<String, byte[]> kafka;
    private final JsonMapper json;

    CloudEventSender(DefaultKafkaProducerFactory<String, byte[]> producers, JsonMapper json) {
        this.producers = producers;
        this.kafka = new KafkaTemplate<>(producers);
        this.json = json;
    }

    /**
     * Sends the event; the future completes when all in-sync replicas have it, and fails when that takes too long.
     *
     * <p>Order is kept per subject only when the caller waits for one event of a subject before it sends the next.
     */
    public CompletableFuture<SendResult<String, byte[]>> send(String topic, CloudEvent event) {
        return kafka.send(record(topic, event));
    }

    @Override
    public void close() {
        producers.destroy();
    }

    private ProducerRecord<String, byte[]> record(String topic, CloudEvent event) {
        var data = event.data() instanceof byte[] written ? written : json.writeValueAsBytes(event.data());
        var record = new ProducerRecord<>(topic, event.subject(), data);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.id());
        header(record, "ce_source", event.source());
        header(record, "ce_type", event.type());
        header(record, "ce_subject", event.subject());
        header(record, "ce_time", event.time().toString());
        header(record, "ce_sequence", Long.toString(event.sequence()));
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
