package org.commonground.directory.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.commonground.platform.worker.BackgroundWork;
import org.commonground.platform.worker.Doorbell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Reads the compacted topics from their beginnings and goes on reading: every instance all of them, in no group. */
@Component
final class TopicFollower extends BackgroundWork {

    /** What was read is found no later than this and the time it takes to refresh the index. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    private final Listings listings;
    private final Index index;
    private final Map<String, Object> settings;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Doorbell doorbell = new Doorbell();

    private volatile @Nullable Consumer<String, byte[]> reading;

    TopicFollower(Listings listings, Index index, KafkaProperties kafka) {
        super("topic-follower");
        this.listings = listings;
        this.index = index;
        this.settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    }

    /** Whether the index holds all that was on the topics when this service started. */
    boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    @Override
    protected void work() throws InterruptedException {
        while (isRunning()) {
            follow();
            doorbell.await(BEFORE_ANOTHER_TRY);
        }
    }

    @Override
    protected void wake(Thread worker) {
        doorbell.ring();
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void follow() {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            reading = consumer;
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(BREATH).forEach(listings::take);
            }
            index.settle();
            caughtUp.countDown();
            goOn(consumer);
        } catch (WakeupException stop) {
            LOG.debug("No longer following the topics");
        } catch (KafkaException e) {
            LOG.warn("Cannot follow the topics at the moment, will go on trying: {}", e.getMessage());
        } finally {
            reading = null;
        }
    }

    private void goOn(Consumer<String, byte[]> consumer) {
        var refreshed = System.nanoTime();
        var waiting = false;
        while (isRunning()) {
            var records = consumer.poll(BREATH);
            records.forEach(listings::take);
            waiting = waiting || !records.isEmpty();
            if (waiting && System.nanoTime() - refreshed >= BREATH.toNanos()) {
                index.refresh();
                refreshed = System.nanoTime();
                waiting = false;
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return Listings.TOPICS.keySet().stream()
                .flatMap(topic -> {
                    var known = consumer.partitionsFor(topic);
                    if (known == null || known.isEmpty()) {
                        throw new KafkaException("there is no topic " + topic + " yet");
                    }
                    return known.stream().map(it -> new TopicPartition(topic, it.partition()));
                })
                .toList();
    }
}
