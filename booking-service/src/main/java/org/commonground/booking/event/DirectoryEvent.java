package org.commonground.booking.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we read of the directory's events topic. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = DirectoryEvent.Other.class)
sealed interface DirectoryEvent {

    /** An event as it now stands. */
    @JsonTypeName("directory.event.changed")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changed(
            String id,
            BookableEvent.Status status,
            LocalDateTime start,
            @Nullable LocalDateTime end,
            ZoneId timeZone,
            @Nullable Venue venue,
            @Nullable Online online,
            int capacity,
            @Nullable List<Host> hosts,
            @Nullable Booking booking,
            @Nullable Boolean listed)
            implements DirectoryEvent {

        BookableEvent toBookable(long sequence) {
            return new BookableEvent(
                    new EventId(id),
                    sequence,
                    status,
                    hosts == null ? List.of() : hosts.stream().map(Host::id).toList(),
                    start.atZone(timeZone).toInstant(),
                    setting(),
                    capacity,
                    rules());
        }

        /** What everybody may not see takes no bookings, whatever its own times are; its guests keep theirs. */
        private BookingRules rules() {
            var rules = Objects.requireNonNullElse(booking, Booking.USUAL).rules();
            return Boolean.FALSE.equals(listed) ? rules.closed() : rules;
        }

        private String setting() {
            var place = venue == null ? Venue.NOWHERE : venue;
            var known = String.join(
                    " | ",
                    start.toString(),
                    Objects.requireNonNullElse(end, start).toString(),
                    timeZone.toString(),
                    Objects.requireNonNullElse(place.name(), ""),
                    Objects.requireNonNullElse(place.room(), ""),
                    Objects.requireNonNullElse(place.address(), ""),
                    Objects.requireNonNullElse(place.postcode(), ""));
            // only where there is one: what was announced before must not read as moved
            return online == null ? known : known + " | " + online.url();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Online(String url) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Host(String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Venue(
            @Nullable String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode) {

        private static final Venue NOWHERE = new Venue(null, null, null, null);
    }

    /** The rules; what is left out is as usual. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Booking(
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant changesUntil,
            @Nullable Integer maxPartySize,
            @Nullable Boolean waitingList,
            @Nullable Integer offerMinutes,
            @Nullable Boolean confirmByEmail,
            @Nullable Boolean guestNames,
            @Nullable List<Asked> questions) {

        private static final Booking USUAL = new Booking(null, null, null, null, null, null, null, null, null);
        private static final int USUAL_MAX_PARTY = 10;
        private static final int USUAL_OFFER = (int) Duration.ofDays(1).toMinutes();

        /** Where the address is confirmed, nobody is given places without being asked. */
        BookingRules rules() {
            var confirming = Boolean.TRUE.equals(confirmByEmail);
            return new BookingRules(
                    opensAt,
                    closesAt,
                    changesUntil,
                    Objects.requireNonNullElse(maxPartySize, USUAL_MAX_PARTY),
                    !Boolean.FALSE.equals(waitingList),
                    confirming ? Objects.requireNonNullElse(offerMinutes, USUAL_OFFER) : offerMinutes,
                    confirming,
                    Boolean.TRUE.equals(guestNames),
                    questions == null
                            ? List.of()
                            : questions.stream().map(Asked::question).toList());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(
            String id,
            String label,
            Question.Kind kind,
            @Nullable List<String> choices,
            @Nullable Boolean required) {

        Question question() {
            return new Question(
                    id, label, kind, Objects.requireNonNullElse(choices, List.of()), Boolean.TRUE.equals(required));
        }
    }

    /** Something newer than this service: nothing to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other() implements DirectoryEvent {}
}
