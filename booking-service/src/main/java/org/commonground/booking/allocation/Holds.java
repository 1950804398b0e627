package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An event's holds, in the organiser's order. */
record Holds(List<Hold> all) {

    Holds {
        all = List.copyOf(all);
    }

    int free() {
        return all.stream().mapToInt(Hold::free).sum();
    }

    Optional<Hold> find(String id) {
        return all.stream().filter(hold -> hold.id().equals(id)).findFirst();
    }

    /** The hold that a booking remembers; nothing when it was released. */
    Optional<Hold> ofKey(@Nullable String key) {
        return all.stream().filter(hold -> hold.key().equals(key)).findFirst();
    }

    /** {@code more} places of the hold are filled; fewer when negative. A hold that is gone has nothing to fill. */
    Holds filling(@Nullable String key, int more) {
        return new Holds(all.stream()
                .map(hold -> hold.key().equals(key) ? hold.filledBy(more) : hold)
                .toList());
    }

    Holds without(Predicate<Hold> released) {
        return new Holds(all.stream().filter(released.negate()).toList());
    }

    /** As the organiser wants them, filled as far as they are; {@code version} is the allocation's that has them so. */
    Holds replacedBy(List<Hold> wanted, long version) {
        return new Holds(wanted.stream()
                .map(hold -> find(hold.id())
                        .map(present -> new Hold(
                                hold.id(),
                                hold.name(),
                                hold.places(),
                                present.filled(),
                                hold.releaseAt(),
                                present.since()))
                        .orElseGet(() -> hold.since(version)))
                .toList());
    }

    /** One that is filled with more than it is to have. */
    Optional<Hold> tooSmall(List<Hold> wanted) {
        return all.stream()
                .filter(present -> wanted.stream()
                        .anyMatch(hold -> hold.id().equals(present.id()) && hold.places() < present.filled()))
                .findFirst();
    }

    /** When the next one releases itself; null when none does. */
    @Nullable
    Instant nextRelease() {
        Instant next = null;
        for (var hold : all) {
            next = Agenda.earlier(next, hold.releaseAt());
        }
        return next;
    }
}
