package org.commonground.bench.load;

import java.util.concurrent.TimeUnit;

/** When the next request is to be sent; times are in nanoseconds as {@link System#nanoTime()} gives them. */
public interface Pace {

    /** When the next request should be sent, if nothing stood in its way. */
    long next(long now);

    /** The next request is being sent. */
    void sent();

    /** Whether enough has been sent. */
    default boolean isOver() {
        return false;
    }

    /** A closed loop: each client asks again when it has been answered. */
    static Pace asAnswersCome() {
        return asAnswersCome(Long.MAX_VALUE);
    }

    /** A closed loop of so many requests in all. */
    static Pace asAnswersCome(long requests) {
        return new Pace() {
            private long sent;

            @Override
            public long next(long now) {
                return now;
            }

            @Override
            public void sent() {
                sent++;
            }

            @Override
            public boolean isOver() {
                return sent >= requests;
            }
        };
    }

    /**
     * An open loop: requests come evenly whether or not those before were answered. A request that had to wait for a free
     * client keeps the time at which it should have been sent, so that what holds up the others is not left out of the
     * latencies ("coordinated omission").
     */
    static Pace evenly(double perSecond, long begin) {
        double interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        return new Pace() {
            private long sent;

            @Override
            public long next(long now) {
                return begin + (long) (sent * interval);
            }

            @Override
            public void sent() {
                sent++;
            }
        };
    }
}
