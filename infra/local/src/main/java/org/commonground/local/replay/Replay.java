package org.commonground.local.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends dead letters to the topic they came from. All its consumers hear them again and know what they have had, by the
 * event's id; only the one that could not read them has something to do.
 *
 * <p>How far it got is kept in Kafka, after Kafka has what was sent: a crash sends some twice, and none is lost.
 */
public final class Replay {

    private static final String GROUP = "dead-letter-replay";
    private static final String ORIGIN = "x-original-topic";
    private static final Duration POLL = Duration.ofMillis(500);

    private final ReplayRequest request;
    private final Consumer<String> say;

    public Replay(ReplayRequest request, Consumer<String> say) {
        this.request = request;
        this.say = say;
    }

    /**
     * Ends when all that was there at the beginning is sent.
     *
     * @return how many were sent
     */
    public int run() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> dead =
                        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> origin =
                        new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = dead.partitionsFor(request.topic()).stream()
                    .map(info -> new TopicPartition(request.topic(), info.partition()))
                    .toList();
            dead.assign(partitions);
            Map<TopicPartition, Long> ends = dead.endOffsets(partitions);
            int sent = 0;
            while (partitions.stream().anyMatch(it -> dead.position(it) < ends.getOrDefault(it, 0L))) {
                sent += send(dead, origin);
            }
            say.accept(sent + (sent == 1 ? " record was" : " records were") + " sent again from " + request.topic());
            return sent;
        }
    }

    private int send(KafkaConsumer<byte[], byte[]> dead, KafkaProducer<byte[], byte[]> origin)
            throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : dead.poll(POLL)) {
            sent.add(origin.send(again(record)));
            read.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        for (Future<?> acknowledgement : sent) {
            try {
                acknowledgement.get();
            } catch (ExecutionException cause) {
                throw new IllegalStateException("Kafka does not take a record, which stays where it is", cause);
            }
        }
        dead.commitSync(read);
        return sent.size();
    }

    /** As it first came, without what was noted of its failure. */
    private ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        Header origin = record.headers().lastHeader(ORIGIN);
        if (origin == null) {
            throw new IllegalStateException("the record at offset " + record.offset() + " of " + record.topic()
                    + " does not say where it came from (" + ORIGIN + ")");
        }
        ProducerRecord<byte[], byte[]> again =
                new ProducerRecord<>(new String(origin.value(), StandardCharsets.UTF_8), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith("x-original-") && !header.key().startsWith("x-exception-")) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", request.servers(),
                "group.id", GROUP,
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "acks", "all");
    }
}
