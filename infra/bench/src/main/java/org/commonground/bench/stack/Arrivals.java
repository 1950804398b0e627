package org.commonground.bench.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.commonground.bench.load.Counted;
import org.commonground.bench.load.Latencies;
import org.commonground.bench.load.Witness;

/**
 * How long a booking takes from its 201 to its record on Kafka, seen by a plain consumer in this process: both ends are
 * read from one clock.
 */
public final class Arrivals implements Witness, AutoCloseable {

    private static final String TOPIC = "booking.rsvps";
    private static final String ID = "\"id\":\"";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
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
    public void confirmed(String body, long now, boolean measured) {
        if (measured) {
            int at = body.indexOf(ID) + ID.length();
            answered.put(body.substring(at, body.indexOf('"', at)), now);
        }
    }

    private void follow() {
        try {
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    arrived.putIfAbsent(record.key(), System.nanoTime());
                }
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    /** What came of the measured bookings, once all of them are on Kafka or two minutes have passed. */
    public Result await() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!arrived.keySet().containsAll(answered.keySet()) && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
        }
        Histogram latencies = Latencies.histogram();
        long missing = 0;
        long last = 0;
        long first = Long.MAX_VALUE;
        for (Map.Entry<String, Long> booking : answered.entrySet()) {
            Long seen = arrived.get(booking.getKey());
            if (seen == null) {
                missing++;
            } else {
                // A record may well be there before its answer is.
                latencies.recordValue(Math.max(0, seen - booking.getValue()));
                first = Math.min(first, seen);
                last = Math.max(last, seen);
            }
        }
        Map<String, Long> others = missing == 0 ? Map.of() : Map.of("not on Kafka", missing);
        double seconds = Math.max(1, last - first) / 1e9;
        return new Result(new Counted(seconds, latencies.getTotalCount(), others), Latencies.of(latencies));
    }

    /** How many records came, and how long after the answers. */
    public record Result(Counted counted, Latencies latencies) {}

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }
}
