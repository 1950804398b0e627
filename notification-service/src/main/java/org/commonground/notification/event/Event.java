package org.commonground.notification.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of an event.
 *
 * @param sequence rises with every change in the directory
 * @param slug the last segment of its page's address
 * @param statusReason why it was cancelled, in the organisers' words
 * @param timeZone an IANA name such as {@code Europe/London}; {@code startsAt} and {@code endsAt} are local to it
 * @param hosts the names of the organisations that hold it
 * @param hostIds their ids; null for an event last heard of by an earlier release
 * @param messages what its organisers set; null where they set nothing
 */
public record Event(
        @BsonId EventId id,
        long sequence,
        String slug,
        Status status,
        @Nullable String statusReason,
        String title,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String timeZone,
        @Nullable Venue venue,
        @Nullable Online online,
        List<String> hosts,
        @Nullable List<String> hostIds,
        @Nullable Messages messages) {

    /** Where the event stands in the directory. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        CANCELLED,
        POSTPONED
    }

    /**
     * Where it takes place, as far as it is known; {@code access} has the directory's words such as {@code step-free}, and
     * {@code arrival} says what to expect at the door.
     */
    public record Venue(
            @Nullable String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            List<String> access,
            @Nullable String arrival,
            @Nullable Point point) {

        public Venue {
            access = List.copyOf(access);
        }

        /** The address of a map with it; null where it is not known where on earth it is. */
        public @Nullable String map() {
            return point == null
                    ? null
                    : "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=17/%s/%s"
                            .formatted(point.lat, point.lon, point.lat, point.lon);
        }
    }

    /** How one takes part from elsewhere. */
    public record Online(String url, @Nullable String note) {}
    /** Degrees north and east (WGS 84). */
    public record Point(double lat, double lon) {}

    public Event {
        if (endsAt.atZone(ZoneId.of(timeZone)).isBefore(startsAt.atZone(ZoneId.of(timeZone)))) {
            throw new IllegalArgumentException("an event ends after it starts");
        }
        hosts = List.copyOf(hosts);
        hostIds = hostIds == null ? null : List.copyOf(hostIds);
    }

    /** The id of the organisation that holds it, the first of several. */
    public Optional<String> firstHost() {
        return hostIds == null ? Optional.empty() : hostIds.stream().findFirst();
    }

    /** Whether one of the organisations holds it. */
    public boolean isHeldByAnyOf(Set<String> organisations) {
        return hostIds != null && hostIds.stream().anyMatch(organisations::contains);
    }

    /** What its guests are sent over time. */
    public Messages wanted() {
        return Objects.requireNonNullElse(messages, Messages.USUAL);
    }

    public ZonedDateTime start() {
        return startsAt.atZone(ZoneId.of(timeZone));
    }

    public ZonedDateTime end() {
        return endsAt.atZone(ZoneId.of(timeZone));
    }
}
