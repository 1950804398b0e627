package org.commonground.directory.imports;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonground.directory.event.Event;
import org.commonground.directory.event.Schedule;
import org.commonground.directory.event.Sketch;
import org.commonground.directory.event.Status;
import org.commonground.directory.event.WireTime;
import org.commonground.directory.event.Wording;
import org.commonground.directory.imports.reading.Entry;
import org.commonground.directory.imports.reading.Happening;

/** Facts as texts that can be compared and kept, and the way back. */
final class Facts {

    private static final String LINE = "\n";

    private Facts() {}

    /** What an entry says. */
    static Map<Fact, String> said(Entry entry) {
        var said = entry.said();
        var facts = new EnumMap<Fact, String>(Fact.class);
        words(said.wording()).forEach((fact, text) -> {
            if (!text.isEmpty()) {
                facts.put(fact, text);
            }
        });
        facts.put(Fact.TIMES, times(said.schedule()));
        if (said.place() != null) {
            facts.put(Fact.PLACE, Whereabouts.place(said.place()));
        }
        if (said.online() != null) {
            facts.put(Fact.ONLINE, Whereabouts.online(said.online()));
        }
        if (said.capacity() != null) {
            facts.put(Fact.CAPACITY, said.capacity().toString());
        }
        facts.put(Fact.HAPPENING, entry.happening().name());
        return facts;
    }

    /** What the directory shows; empty where it shows nothing. */
    static Map<Fact, String> of(Event event) {
        var sketch = Sketch.of(event);
        var facts = new EnumMap<Fact, String>(words(sketch.wording()));
        facts.put(Fact.TIMES, times(sketch.schedule()));
        facts.put(Fact.PLACE, Whereabouts.place(sketch.setting()));
        facts.put(Fact.ONLINE, Whereabouts.online(sketch.setting().online()));
        facts.put(Fact.CAPACITY, Integer.toString(sketch.capacity()));
        facts.put(Fact.HAPPENING, happening(event.status()).name());
        return facts;
    }

    /** The event with these facts; what they do not tell is as in {@code basis}. */
    static Sketch sketch(Map<Fact, String> facts, Sketch basis) {
        return new Sketch(
                wording(facts, basis.wording()),
                schedule(facts, basis),
                Whereabouts.setting(facts, basis.setting()),
                capacity(facts, basis));
    }

    static Happening happening(Map<Fact, String> facts) {
        return Happening.valueOf(facts.getOrDefault(Fact.HAPPENING, Happening.ON.name()));
    }

    static Happening happening(Status status) {
        return switch (status) {
            case Status.Cancelled cancelled -> Happening.CANCELLED;
            case Status.Postponed postponed -> Happening.POSTPONED;
            case Status.Draft draft -> Happening.ON;
            case Status.Published published -> Happening.ON;
        };
    }

    private static Map<Fact, String> words(Wording wording) {
        return Map.of(
                Fact.TITLE,
                wording.title(),
                Fact.SUMMARY,
                Objects.requireNonNullElse(wording.summary(), ""),
                Fact.DESCRIPTION,
                Objects.requireNonNullElse(wording.description(), ""),
                Fact.TOPICS,
                String.join(LINE, wording.topics()));
    }

    private static Wording wording(Map<Fact, String> facts, Wording basis) {
        var shown = words(basis);
        var topics = facts.getOrDefault(Fact.TOPICS, shown.getOrDefault(Fact.TOPICS, ""));
        return new Wording(
                facts.getOrDefault(Fact.TITLE, basis.title()),
                facts.getOrDefault(Fact.SUMMARY, shown.get(Fact.SUMMARY)),
                facts.getOrDefault(Fact.DESCRIPTION, shown.get(Fact.DESCRIPTION)),
                topics.isEmpty() ? List.of() : Arrays.asList(topics.split(LINE, -1)));
    }

    private static String times(Schedule schedule) {
        return WireTime.text(schedule.start()) + " " + WireTime.text(schedule.end()) + " "
                + schedule.zone().getId();
    }

    private static Schedule schedule(Map<Fact, String> facts, Sketch basis) {
        var text = facts.getOrDefault(Fact.TIMES, "");
        if (text.isEmpty()) {
            return basis.schedule();
        }
        var parts = text.split(" ", -1);
        return new Schedule(LocalDateTime.parse(parts[0]), LocalDateTime.parse(parts[1]), ZoneId.of(parts[2]));
    }

    private static int capacity(Map<Fact, String> facts, Sketch basis) {
        var text = facts.getOrDefault(Fact.CAPACITY, "");
        return text.isEmpty() ? basis.capacity() : Integer.parseInt(text);
    }
}
