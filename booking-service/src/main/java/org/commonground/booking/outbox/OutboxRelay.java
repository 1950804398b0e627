package org.commonground.booking.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.commonground.platform.mongo.Lease;
import org.commonground.platform.worker.Doorbell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries the outbox to Kafka, oldest first, while this instance has the lease. */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final OutboxWaves waves;
    private final Doorbell doorbell;
    private final Lease lease;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(OutboxWaves waves, Doorbell doorbell, MongoDatabase database, Clock clock) {
        this.waves = waves;
        this.doorbell = doorbell;
        this.lease = new Lease("outbox-relay", database, clock);
    }

    private void carry() {
        while (running) {
            try {
                if (!lease.isOurs() || !sendSome()) {
                    doorbell.await(LOOK_AGAIN);
                }
            } catch (MongoException e) {
                log.warn("The outbox cannot be read or cleared, its events stay: {}", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        giveUpLease();
    }

    private void giveUpLease() {
        try {
            lease.giveUp();
        } catch (MongoException e) {
            log.debug("The lease ends by itself", e);
        }
    }

    /** Whether everything that was tried went out and there may be more. */
    private boolean sendSome() throws InterruptedException {
        var sent = waves.sendOldest();
        if (sent == OutboxWaves.Sent.SOME_STAY) {
            doorbell.await(LOOK_AGAIN);
        }
        return sent != OutboxWaves.Sent.NOTHING && running;
    }

    private void pause() {
        try {
            doorbell.await(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::carry);
    }

    @Override
    public void stop() {
        running = false;
        doorbell.ring();
        var carrying = thread;
        if (carrying != null) {
            try {
                carrying.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
