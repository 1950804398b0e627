package org.commonground.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.commonground.notification.contact.ContactLookup;
import org.commonground.platform.worker.BackgroundWork;
import org.commonground.platform.worker.Doorbell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works off the jobs: takes as many as there is room for, and delivers each on a thread of its own. */
@Component
class Worker extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration A_WHILE = Duration.ofMillis(200);

    private final Desk desk;
    private final Courier courier;
    private final Doorbell doorbell;
    private final DeliveryProperties properties;
    private final Semaphore room;
    private final int most;
    private long lastLook = System.nanoTime();

    Worker(Desk desk, Courier courier, Doorbell doorbell, DeliveryProperties properties) {
        super("messages");
        this.desk = desk;
        this.courier = courier;
        this.doorbell = doorbell;
        this.properties = properties;
        this.most = properties.atOnce() + Room.RESERVED;
        this.room = new Semaphore(most);
    }

    @Override
    protected void work() throws InterruptedException {
        while (isRunning()) {
            if (!takeSome()) {
                doorbell.await(room.availablePermits() < most / 2 ? A_WHILE : properties.lookEvery());
            }
        }
    }

    @Override
    protected void wake(Thread worker) {
        doorbell.ring();
    }

    /**
     * Whether there was something to do, so that there may be more. Nothing is looked for before half of those under way
     * have arrived, or for a while: looking, and asking for contacts, costs about the same for one message as for many.
     */
    private boolean takeSome() {
        var free = courier.room(Room.of(room.availablePermits()));
        if (free.isNone() || (room.availablePermits() < most / 2 && hasJustLooked())) {
            return false;
        }
        lastLook = System.nanoTime();
        try {
            var jobs = desk.take(free, courier.resting());
            room.acquireUninterruptibly(jobs.size());
            if (!jobs.isEmpty()) {
                Thread.startVirtualThread(() -> deliver(jobs));
            }
            return !jobs.isEmpty();
        } catch (RuntimeException e) {
            log.warn("Messages cannot be looked for, trying again: {}", e.toString());
            return false;
        }
    }

    /** Those who are slow to arrive must not hold up the others. */
    private boolean hasJustLooked() {
        return System.nanoTime() - lastLook < A_WHILE.toNanos();
    }

    private void deliver(List<Job> jobs) {
        var toGuests = jobs.stream().filter(Worker::isToGuest).toList();
        var toOthers = jobs.stream().filter(job -> !isToGuest(job)).toList();
        // first, so that they need not wait for the booking service
        start(toOthers, new ContactLookup.Found(Map.of()));
        start(toGuests, courier.lookUp(toGuests));
    }

    private void start(List<Job> jobs, ContactLookup lookup) {
        jobs.forEach(job -> Thread.startVirtualThread(() -> deliver(job, lookup)));
    }

    private static boolean isToGuest(Job job) {
        return job.letter() instanceof Letter.ToGuest;
    }

    private void deliver(Job job, ContactLookup lookup) {
        try {
            desk.settle(job, courier.deliver(job, lookup));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
            doorbell.ring();
        }
    }

    /** Lets what is under way come to its end, for a while. */
    @Override
    public void stop() {
        super.stop();
        try {
            if (!room.tryAcquire(most, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                log.info("Stopping with messages under way; they are taken up again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
