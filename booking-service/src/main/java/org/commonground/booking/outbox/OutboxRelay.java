package org.commonground.booking.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.commonground.platform.mongo.Lease;
import org.commonground.platform.worker.BackgroundWork;
import org.commonground.platform.worker.Doorbell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries the outbox to Kafka, oldest first, while this instance has the lease. */
@Component
class OutboxRelay extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final OutboxWaves waves;
    private final Doorbell doorbell;
    private final Lease lease;

    OutboxRelay(OutboxWaves waves, Doorbell doorbell, MongoDatabase database, Clock clock) {
        super("outbox-relay");
        this.waves = waves;
        this.doorbell = doorbell;
        this.lease = new Lease("outbox-relay", database, clock);
    }

    @Override
    protected void work() throws InterruptedException {
        try {
            while (isRunning()) {
                carry();
            }
        } finally {
            giveUpLease();
        }
    }

    @Override
    protected void wake(Thread worker) {
        doorbell.ring();
    }

    private void carry() throws InterruptedException {
        try {
            if (!lease.isOurs() || !sendSome()) {
                doorbell.await(LOOK_AGAIN);
            }
        } catch (MongoException e) {
            log.warn("The outbox cannot be read or cleared, its events stay: {}", e.getMessage());
            doorbell.await(LOOK_AGAIN);
        }
    }

    private void giveUpLease() {
        try {
            lease.close();
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
        return sent != OutboxWaves.Sent.NOTHING && isRunning();
    }
}
