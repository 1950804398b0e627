package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What should come of an event's commands, said as plainly as it can be: everything is counted anew each time. */
final class Expectation {

    /** A party: {@code wants} places in all, has {@code places}. */
    record Party(
            State state,
            int places,
            int wants,
            int turn,
            @Nullable Instant until,
            @Nullable String hold) {}

    private record Block(int places, @Nullable Instant releaseAt) {}

    private static final Block NONE = new Block(0, null);

    final Map<Integer, Party> parties = new HashMap<>();
    private final Map<String, Block> holds = new HashMap<>();
    private int capacity;
    private int turns;

    int filled(String hold) {
        return parties.values().stream()
                .filter(party -> hold.equals(party.hold) && party.state == State.CONFIRMED)
                .mapToInt(Party::places)
                .sum();
    }

    int left() {
        var occupied = parties.values().stream()
                .filter(party -> party.state == State.CONFIRMED || party.state.isPending())
                .mapToInt(Party::places)
                .sum();
        var kept = holds.entrySet().stream()
                .mapToInt(hold -> hold.getValue().places - filled(hold.getKey()))
                .sum();
        return Math.max(0, capacity - occupied - kept);
    }

    void take(int booking, int places, @Nullable Instant until) {
        if (parties.containsKey(booking)) {
            return;
        }
        if (places <= left()) {
            parties.put(
                    booking, new Party(until == null ? State.CONFIRMED : State.HELD, places, places, 0, until, null));
        } else if (places <= capacity) {
            parties.put(booking, new Party(State.WAITLISTED, 0, places, ++turns, null, null));
        }
    }

    void fill(int booking, int places, String hold) {
        var block = holds.get(hold);
        if (!parties.containsKey(booking) && block != null && places <= block.places - filled(hold)) {
            parties.put(booking, new Party(State.CONFIRMED, places, places, 0, null, hold));
        }
    }

    void change(int booking, int places, boolean orWait) {
        var party = parties.get(booking);
        if (party == null || party.wants == places && (party.places == places || party.turn > 0)) {
            return;
        }
        if (party.state == State.WAITLISTED && places < party.wants) {
            parties.put(booking, new Party(State.WAITLISTED, 0, places, party.turn, null, null));
        } else if (party.state == State.CONFIRMED) {
            var there = party.hold == null
                    ? left()
                    : Math.max(0, holds.getOrDefault(party.hold, NONE).places - filled(party.hold));
            if (places - party.places <= there) {
                parties.put(booking, new Party(State.CONFIRMED, places, places, 0, null, party.hold));
            } else if (orWait && party.hold == null && places <= capacity) {
                var turn = party.turn > 0 && places < party.wants ? party.turn : ++turns;
                parties.put(booking, new Party(State.CONFIRMED, party.places, places, turn, null, null));
            }
        }
    }

    void accept(int booking) {
        parties.computeIfPresent(
                booking,
                (id, party) -> party.state.isPending()
                        ? new Party(State.CONFIRMED, party.places, party.places, 0, null, null)
                        : party);
    }

    void release(int booking) {
        parties.computeIfPresent(booking, (id, party) -> new Party(State.CANCELLED, 0, 0, 0, null, party.hold));
    }

    void resize(int places) {
        capacity = places;
    }

    void setHold(String name, int places, @Nullable Instant releaseAt) {
        if (places >= filled(name) || !holds.containsKey(name)) {
            holds.put(name, new Block(places, releaseAt));
        }
    }

    void releaseHold(String name) {
        holds.remove(name);
        // whoever was named in it has places of the room from now on
        parties.replaceAll((id, party) -> name.equals(party.hold)
                ? new Party(party.state, party.places, party.wants, party.turn, party.until, null)
                : party);
    }

    /** What is over ends; then what is free goes to the first who fits, again and again. */
    void passTime(Instant now, boolean offers, Instant offerUntil) {
        List.copyOf(parties.entrySet()).stream()
                .filter(party -> isOver(party.getValue().until, now))
                .forEach(party -> release(party.getKey()));
        List.copyOf(holds.entrySet()).stream()
                .filter(hold -> isOver(hold.getValue().releaseAt, now))
                .forEach(hold -> releaseHold(hold.getKey()));
        serve(offers, offerUntil);
    }

    void serve(boolean offers, Instant offerUntil) {
        for (var next = next(); next != null; next = next()) {
            var party = Objects.requireNonNull(parties.get(next));
            parties.put(
                    next,
                    party.state == State.WAITLISTED && offers
                            ? new Party(State.OFFERED, party.wants, party.wants, 0, offerUntil, null)
                            : new Party(State.CONFIRMED, party.wants, party.wants, 0, null, null));
        }
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    private @Nullable Integer next() {
        return new ArrayList<>(parties.entrySet())
                .stream()
                        .filter(party ->
                                party.getValue().turn > 0 && party.getValue().wants - party.getValue().places <= left())
                        .min(Comparator.comparing(party -> party.getValue().turn))
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }
}
