package org.commonground.bench.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.commonground.bench.load.Window;

/**
 * How much is measured.
 *
 * @param window of a load
 * @param calm of what is asked so slowly that it takes longer to be many
 * @param longestRest how long the stack may take to do what it owes from one load before the next
 * @param clients concurrent clients of the closed loops
 * @param filled how many bookings an event holds before it is measured
 * @param burst bookings at once, the mail of which is awaited
 */
public record Scale(
        String name,
        Window window,
        Window calm,
        Duration longestRest,
        List<Integer> clients,
        List<Integer> filled,
        int burst,
        Set<Part> parts) {

    /** Clients where only one number of them is tried. */
    static final int USUAL_CLIENTS = 128;

    /** How many events are booked at once. */
    static final int EVENTS = 100;

    /** Requests a second of a quiet event. */
    static final int QUIET_RATE = 10;

    /** Everything, as the targets are stated for. */
    public static Scale full() {
        return new Scale(
                "full",
                new Window(Duration.ofSeconds(5), Duration.ofSeconds(10)),
                new Window(Duration.ofSeconds(30), Duration.ofSeconds(60)),
                Duration.ofMinutes(30),
                List.of(1, 32, 128, 512),
                List.of(0, 10_000, 100_000),
                5_000,
                Part.all());
    }

    /** The same, with another longest rest between loads. */
    public Scale resting(Duration longest) {
        return new Scale(name, window, calm, longest, clients, filled, burst, parts);
    }

    /** Only some of it. */
    public Scale only(Set<Part> wanted) {
        return new Scale(name, window, calm, longestRest, clients, filled, burst, wanted);
    }

    /** Whether everything works; its numbers are too short to mean much. */
    public static Scale quick() {
        return new Scale(
                "quick",
                new Window(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                new Window(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                Duration.ofSeconds(5),
                List.of(1, 32, 128, 512),
                List.of(0, 500, 2_000),
                500,
                Part.all());
    }
}
