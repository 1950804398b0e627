package org.commonground.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commonground.bench.http.Connection;
import org.commonground.bench.http.Message;

/** Many clients of one address in one thread (ADR 8: what it costs, the platform cannot use). */
public final class Generator {

    /** An answer that comes later than this after the end is none. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final long MOST_FAILURES = 20_000;
    private static final long LONGEST_PAUSE = 20;

    private final InetSocketAddress server;
    private final int clients;

    /** @param clients how many requests can be out at once */
    public Generator(InetSocketAddress server, int clients) {
        this.server = server;
        this.clients = clients;
    }

    /**
     * Loads the server and waits for the last answer.
     *
     * @throws IOException when almost nothing is answered
     */
    public Tally run(Requests requests, Pace pace, Window window, Witness witness) throws IOException {
        long opens = System.nanoTime() + window.warmUp().toNanos();
        long closes = opens + window.measured().toNanos();
        Tally tally = new Tally(opens, closes);
        try (Selector selector = Selector.open()) {
            List<Connection> all = Stream.generate(() -> new Connection(server, selector))
                    .limit(clients)
                    .toList();
            Shift shift = new Shift(tally, witness, new ArrayDeque<>(all));
            boolean measuring = false;
            boolean ended = false;
            while (true) {
                long now = System.nanoTime();
                if (!measuring && now - opens >= 0) {
                    measuring = true;
                    witness.opens();
                }
                if (!ended && (now - closes >= 0 || pace.isOver())) {
                    ended = true;
                    witness.closes();
                }
                if (ended && (shift.idle.size() == clients || now - closes > PATIENCE.toNanos())) {
                    break;
                }
                long pause = ended ? LONGEST_PAUSE : shift.send(requests, pace, now);
                selector.select(shift::proceed, pause);
            }
            for (Connection connection : all) {
                if (connection.isWaiting()) {
                    tally.failed("no answer");
                }
                connection.close();
            }
        }
        return tally;
    }

    /** The clients at work. Whoever was idle last is asked first: few connections are kept busy rather than many awake. */
    private record Shift(Tally tally, Witness witness, ArrayDeque<Connection> idle) {

        /** Sends what is due; how long nothing is, in milliseconds. */
        long send(Requests requests, Pace pace, long now) {
            while (!idle.isEmpty() && !pace.isOver()) {
                long due = pace.next(now);
                if (due - now > 0) {
                    return Math.clamp(TimeUnit.NANOSECONDS.toMillis(due - now) + 1, 1, LONGEST_PAUSE);
                }
                pace.sent();
                Connection connection = idle.pop();
                try {
                    connection.send(requests.next(), due);
                } catch (IOException broken) {
                    failed(connection, broken);
                }
            }
            return LONGEST_PAUSE;
        }

        void proceed(SelectionKey key) {
            Connection connection = (Connection) key.attachment();
            try {
                Message answer = connection.proceed(key);
                if (answer != null) {
                    long now = System.nanoTime();
                    if (tally.answered(answer, connection.since(), now)) {
                        boolean measured = tally.isWithin(connection.since());
                        witness.confirmed(new Witness.Confirmed(connection.request(), answer.body(), now, measured));
                    }
                    idle.push(connection);
                }
            } catch (IOException broken) {
                if (connection.isWaiting()) {
                    failed(connection, broken);
                } else {
                    // A server ends what has long been idle.
                    connection.close();
                }
            }
        }

        private void failed(Connection connection, IOException broken) {
            tally.failed(String.valueOf(broken.getMessage()));
            if (tally.failures() > MOST_FAILURES) {
                throw new IllegalStateException("almost nothing is answered: " + tally.counted(), broken);
            }
            connection.close();
            idle.push(connection);
        }
    }
}
