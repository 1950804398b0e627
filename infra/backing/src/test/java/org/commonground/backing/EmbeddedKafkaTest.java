package org.commonground.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path folder;

    private EmbeddedKafka kafka = new EmbeddedKafka(Path.of("unused"), 1);

    @BeforeEach
    void start() {
        kafka = new EmbeddedKafka(folder.resolve("kafka"), Ports.free());
        kafka.start();
    }

    @AfterEach
    void stop() {
        kafka.stop();
    }

    @Test
    void aRecordGoesThroughAGroupAndIsStillThereAfterARestart() throws Exception {
        createTopic("talks");
        send("talks", "first");
        assertThat(receive("talks", "listeners")).containsExactly("first");

        kafka.stop();
        kafka.start();

        send("talks", "second");
        assertThat(receive("talks", "listeners"))
                .as("the group goes on where it was")
                .containsExactly("second");
        assertThat(receive("talks", "newcomers")).containsExactly("first", "second");
    }

    @Test
    void aTopicThatNobodyMadeStaysUnknown() {
        assertThatThrownBy(() -> send("nowhere", "lost")).isInstanceOf(ExecutionException.class);
    }

    private void createTopic(String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private void send(String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "max.block.ms", "2000");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8).length + "", value))
                    .get();
        }
    }

    private List<String> receive(String topic, String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", group, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> poll(consumer), found -> !found.isEmpty());
        }
    }

    private static List<String> poll(KafkaConsumer<String, String> consumer) {
        List<String> values = new ArrayList<>();
        for (ConsumerRecord<String, String> polled : consumer.poll(Duration.ofMillis(500))) {
            values.add(polled.value());
        }
        consumer.commitSync();
        return values;
    }
}
