package org.commonground.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.commonground.backing.EmbeddedKafka;
import org.commonground.backing.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final String TOPIC = "booking.rsvps";
    private static final String DEAD = "booking.rsvps.notification-service.dead-letter";

    @TempDir
    Path folder;

    @Test
    void deadLettersGoBackToWhereTheyCameFromOnceAndAsTheyWere() throws Exception {
        EmbeddedKafka kafka = new EmbeddedKafka(folder.resolve("kafka"), Ports.free());
        kafka.start();
        try {
            Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
            try (Admin admin = Admin.create(settings)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1), new NewTopic(DEAD, 1, (short) 1)))
                        .all()
                        .get();
            }
            bury(settings, "first");
            bury(settings, "second");
            List<String> said = new ArrayList<>();
            Replay replay = new Replay(new ReplayRequest(DEAD, kafka.bootstrapServers()), said::add);

            assertThat(replay.run()).isEqualTo(2);
            assertThat(replay.run()).isZero();
            bury(settings, "third");
            assertThat(replay.run()).isEqualTo(1);

            assertThat(said).contains("2 records were sent again from " + DEAD, "1 record was sent again from " + DEAD);
            List<ConsumerRecord<byte[], byte[]>> records = read(settings);
            assertThat(records)
                    .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .containsExactly("first", "second", "third");
            assertThat(records).allSatisfy(record -> {
                assertThat(record.key()).asString().isEqualTo("booking-1");
                assertThat(record.headers()).extracting(header -> header.key()).containsExactly("ce_id");
            });
        } finally {
            kafka.stop();
        }
    }

    @Test
    void itFindsTheRunningStacksKafkaAndSaysWhatItNeeds() throws Exception {
        Files.writeString(folder.resolve("addresses.properties"), "kafka=127.0.0.1:19092\n");

        assertThat(ReplayRequest.parse(List.of(DEAD, "--data=" + folder)))
                .isEqualTo(new ReplayRequest(DEAD, "127.0.0.1:19092"));
        assertThat(ReplayRequest.parse(List.of("--kafka=broker:9092", DEAD)))
                .isEqualTo(new ReplayRequest(DEAD, "broker:9092"));
        assertThatThrownBy(() -> ReplayRequest.parse(List.of(DEAD, "--data=" + folder.resolve("nowhere"))))
                .hasMessageContaining("no stack runs on");
        assertThatThrownBy(() -> ReplayRequest.parse(List.of("booking.rsvps"))).hasMessageContaining("Usage");
        assertThatThrownBy(() -> ReplayRequest.parse(List.of())).hasMessageContaining("Usage");
    }

    /** As the binder does it. */
    private static void bury(Map<String, Object> settings, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(DEAD, bytes("booking-1"), bytes(value));
            record.headers().add("ce_id", bytes("booking-1:1"));
            record.headers().add("x-original-topic", bytes(TOPIC));
            record.headers().add("x-exception-message", bytes("cannot be read"));
            producer.send(record).get();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(Map<String, Object> settings) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
