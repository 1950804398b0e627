package org.commonground.gateway.client;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as the directory tells it; text that it leaves out is empty. The places left lag a little. */
public record Event(
        String id,
        String slug,
        String title,
        String summary,
        @Nullable String description,
        @Nullable String descriptionHtml,
        LocalDateTime start,
        LocalDateTime end,
        ZoneId timeZone,
        @Nullable Venue venue,
        List<Contributor> hosts,
        List<Contributor> partners,
        @Nullable Contributor chair,
        List<Contributor> speakers,
        List<String> topics,
        int capacity,
        Terms booking,
        Status status,
        @Nullable String statusReason,
        @Nullable Integer placesLeft,
        boolean bookable,
        @Nullable Online online,
        @Nullable Series series) {

    /** How one takes part from elsewhere. */
    public record Online(String url, @Nullable String note) {}

    /** What it is one date of. */
    public record Series(String id, String name) {}

    /** Where the directory stands with the event. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        CANCELLED,
        POSTPONED
    }

    /** The place, and how one gets in. */
    public record Venue(
            String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            List<String> access,
            @Nullable String arrival) {

        public Venue {
            access = Wire.list(access);
        }
    }

    public Event {
        summary = Wire.text(summary);
        hosts = Wire.list(hosts);
        partners = Wire.list(partners);
        speakers = Wire.list(speakers);
        topics = Wire.list(topics);
        booking = booking == null ? Terms.unsaid() : booking;
    }

    public Instant startsAt() {
        return start.atZone(timeZone).toInstant();
    }

    public Instant endsAt() {
        return end.atZone(timeZone).toInstant();
    }
}
