package org.commonground.bench.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.commonground.bench.load.Witness;

/**
 * How long a booking takes from its 201 to its record on Kafka, seen by a plain consumer in this process: both ends are
 * read from one clock.
 */
public final class Arrivals implements Witness, AutoCloseable {

    private static final String TOPIC = "booking.rsvps";
    private static final String ID = "\"id\":\"";
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final Delays delays = new Delays();
    private final Thread thread = Thread.ofPlatform().name("arrivals").unstarted(this::follow);

    /** Follows the topic from its present end. */
    public Arrivals(Addresses stack) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafka(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Asking is what makes it look for the end now and not with the first poll.
        partitions.forEach(consumer::position);
        thread.start();
    }

    @Override
    public void confirmed(Confirmed place) {
        if (place.measured()) {
            int at = place.answer().indexOf(ID) + ID.length();
            delays.answered(place.answer().substring(at, place.answer().indexOf('"', at)), place.at());
        }
    }

    private void follow() {
        try {
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    delays.followed(record.key());
                }
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    /** What came of the measured bookings, once all of them are on Kafka or long enough has passed. */
    public Delays.Result await() throws InterruptedException {
        return delays.await("not on Kafka");
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }
}
