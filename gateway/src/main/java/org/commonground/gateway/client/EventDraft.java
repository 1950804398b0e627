package org.commonground.gateway.client;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Event.Status;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that its hosts see of it.
 *
 * @param invited organisations that have not accepted yet to be named
 * @param venueAnswers what the venue wanted to know, by its rules' ids
 * @param listed whether the public finds it
 * @param messages what guests are sent over time
 */
public record EventDraft(
        String id,
        String slug,
        String title,
        @Nullable String summary,
        @Nullable String description,
        LocalDateTime start,
        LocalDateTime end,
        ZoneId timeZone,
        @Nullable Place venue,
        @Nullable Online online,
        List<Contributor> hosts,
        List<Contributor> partners,
        List<Invited> invited,
        @Nullable Contributor chair,
        List<Contributor> speakers,
        List<String> topics,
        int capacity,
        Terms booking,
        Map<String, String> venueAnswers,
        Status status,
        @Nullable Boolean listed,
        EventMessages messages) {

    /** Where it is; by {@code id} where the venue is on record. */
    public record Place(
            @Nullable String id,
            String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            List<String> access,
            @Nullable String arrival) {

        public Place {
            access = Wire.list(access);
        }
    }

    /** Where it is followed from afar. */
    public record Online(@Nullable String url, @Nullable String note) {}

    /** Somebody whose answer is awaited; {@code as} is HOST or PARTNER. */
    public record Invited(String id, String name, String as) {

        public boolean host() {
            return as.equals("HOST");
        }
    }

    public EventDraft {
        hosts = Wire.list(hosts);
        partners = Wire.list(partners);
        invited = Wire.list(invited);
        speakers = Wire.list(speakers);
        topics = Wire.list(topics);
        booking = booking == null ? Terms.unsaid() : booking;
        venueAnswers = Wire.map(venueAnswers);
        messages = messages == null ? EventMessages.USUAL : messages;
    }

    public boolean draft() {
        return status == Status.DRAFT;
    }
}
