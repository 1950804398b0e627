package org.commonground.directory.imports.reading;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.directory.imports.reading.Rough.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One schema.org/Event, as loosely as pages write it. */
record EventData(JsonNode node, String name) {

    private static final List<String> OTHER_KINDS = List.of("Festival", "Hackathon", "CourseInstance", "EventSeries");

    static boolean isEvent(JsonNode node) {
        return Loosely.words(node.path("@type"))
                .map(Loosely::withoutVocabulary)
                .anyMatch(type -> type.endsWith("Event") || OTHER_KINDS.contains(type));
    }

    Rough rough(Scope scope, Reading reading) {
        var title = Loosely.text(node.path("name"));
        var uid = Stream.of("identifier", "@id")
                .map(member -> Loosely.text(node.path(member)))
                .filter(text -> text != null && text.length() <= 300)
                .findFirst();
        var origin = new Origin(
                title == null ? name : Clean.line(title, 80),
                null,
                uid.orElse(null),
                null,
                Loosely.text(node.path("url")));
        var parts = new Rough.Parts()
                .put(Part.TITLE, title)
                .put(Part.DESCRIPTION, Loosely.text(node.path("description")))
                .put(Part.CAPACITY, Loosely.number(node.path("maximumAttendeeCapacity")));
        EventPlace.put(parts, node);
        var topics = Loosely.words(node.path("keywords"))
                .flatMap(words -> Arrays.stream(words.split(",", -1)))
                .map(String::strip)
                .toList();
        return new Rough(origin, parts.all(), span(scope.zone()), topics, happening());
    }

    private Rough.@Nullable Span span(ZoneId zone) {
        var start = time(Loosely.text(node.path("startDate")), zone);
        var saidEnd = Loosely.text(node.path("endDate"));
        var end = time(saidEnd, zone)
                .map(time -> saidEnd != null && saidEnd.strip().length() == 10 ? time.plusDays(1) : time);
        return start.map(from -> new Rough.Span(from, end.orElse(null), zone)).orElse(null);
    }

    /** A time by the clocks of the zone: an offset says only when it is, not where. */
    private static Optional<LocalDateTime> time(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return Optional.empty();
        }
        var plain = text.strip().replace(' ', 'T').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return Optional.of(
                    switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            plain.length() == 10 ? plain + "T00:00" : plain,
                            OffsetDateTime::from,
                            LocalDateTime::from)) {
                        case OffsetDateTime at -> at.atZoneSameInstant(zone).toLocalDateTime();
                        case LocalDateTime local -> local;
                        default -> throw new DateTimeException(plain);
                    });
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private Happening happening() {
        var status = Loosely.text(node.path("eventStatus"));
        return switch (status == null ? "" : Loosely.withoutVocabulary(status)) {
            case "EventCancelled" -> Happening.CANCELLED;
            case "EventPostponed" -> Happening.POSTPONED;
            default -> Happening.ON;
        };
    }
}
