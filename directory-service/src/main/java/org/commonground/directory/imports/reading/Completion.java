package org.commonground.directory.imports.reading;

import static org.commonground.directory.imports.reading.Rough.Part.ADDRESS;
import static org.commonground.directory.imports.reading.Rough.Part.CAPACITY;
import static org.commonground.directory.imports.reading.Rough.Part.DESCRIPTION;
import static org.commonground.directory.imports.reading.Rough.Part.ONLINE;
import static org.commonground.directory.imports.reading.Rough.Part.POSITION;
import static org.commonground.directory.imports.reading.Rough.Part.POSTCODE;
import static org.commonground.directory.imports.reading.Rough.Part.SUMMARY;
import static org.commonground.directory.imports.reading.Rough.Part.TITLE;
import static org.commonground.directory.imports.reading.Rough.Part.VENUE;

import java.util.List;
import org.commonground.directory.event.Online;
import org.commonground.directory.event.Schedule;
import org.commonground.directory.event.Wording;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.venue.Coordinates;
import org.commonground.directory.venue.Place;
import org.jspecify.annotations.Nullable;

/** Makes entries of rough ones: the same cleaning, the same defaults and the same words of complaint for all sources. */
final class Completion {

    private static final int USUAL_HOURS = 2;

    private final Reading reading;

    Completion(Reading reading) {
        this.reading = reading;
    }

    /** Adds the entry, or says why it cannot be taken. */
    void add(Rough rough) {
        var span = rough.span();
        if (!rough.parts().containsKey(TITLE)) {
            reading.trouble(rough.origin(), "It has no title, so it is left out.");
        } else if (span == null) {
            reading.trouble(rough.origin(), "It has no start that can be read, so it is left out.");
        } else {
            try {
                reading.add(new Entry(rough.origin(), said(rough, span), rough.happening()));
            } catch (InvalidField invalid) {
                reading.trouble(
                        rough.origin(), "It is left out because of its " + invalid.field() + ": " + invalid.told());
            }
        }
    }

    private Entry.Said said(Rough rough, Rough.Span span) {
        return new Entry.Said(wording(rough), schedule(rough, span), place(rough), online(rough), capacity(rough));
    }

    private Wording wording(Rough rough) {
        return new Wording(
                line(rough, TITLE, Wording.LONGEST_TITLE),
                optionalLine(rough, SUMMARY, Wording.LONGEST_SUMMARY),
                rough.parts().containsKey(DESCRIPTION)
                        ? Clean.lines(rough.parts().get(DESCRIPTION), Wording.LONGEST_DESCRIPTION)
                        : null,
                topics(rough.topics()));
    }

    private static List<String> topics(List<String> topics) {
        return topics.stream()
                .map(topic -> Clean.line(topic, Wording.LONGEST_TOPIC))
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .limit(Wording.MOST_TOPICS)
                .toList();
    }

    private Schedule schedule(Rough rough, Rough.Span span) {
        var end = span.end();
        if (end == null || end.equals(span.start())) {
            reading.trouble(rough.origin(), "It has no end: " + USUAL_HOURS + " hours are assumed.");
            end = span.start().plusHours(USUAL_HOURS);
        }
        return new Schedule(span.start(), end, span.zone());
    }

    private @Nullable Place place(Rough rough) {
        if (!rough.parts().containsKey(VENUE)) {
            return null;
        }
        return new Place(
                line(rough, VENUE, Place.LONGEST),
                null,
                new Place.Address(
                        optionalLine(rough, ADDRESS, Place.LONGEST),
                        optionalLine(rough, POSTCODE, Place.LONGEST_POSTCODE)),
                position(rough),
                Place.Welcome.NOTHING);
    }

    private @Nullable Online online(Rough rough) {
        var address = rough.parts().get(ONLINE);
        var url = address == null ? null : WebAddress.optional("online.url", address);
        return url == null ? null : new Online(url, null);
    }

    private @Nullable Coordinates position(Rough rough) {
        var text = rough.parts().get(POSITION);
        if (text == null) {
            return null;
        }
        var both = text.split(",", -1);
        try {
            return new Coordinates(Double.parseDouble(both[0].strip()), Double.parseDouble(both[1].strip()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException nowhere) {
            reading.trouble(rough.origin(), "Its position is not a place on the globe and is left out.");
            return null;
        }
    }

    private @Nullable Integer capacity(Rough rough) {
        var text = rough.parts().get(CAPACITY);
        if (text == null) {
            return null;
        }
        var stripped = text.strip();
        if (!stripped.matches("0*[1-9]\\d{0,5}")) {
            throw new InvalidField("capacity", "Give a capacity from 1 to 250000.");
        }
        return Integer.valueOf(stripped);
    }

    private static String line(Rough rough, Rough.Part part, int longest) {
        return Clean.line(rough.parts().getOrDefault(part, ""), longest);
    }

    private static @Nullable String optionalLine(Rough rough, Rough.Part part, int longest) {
        return rough.parts().containsKey(part) ? line(rough, part, longest) : null;
    }
}
