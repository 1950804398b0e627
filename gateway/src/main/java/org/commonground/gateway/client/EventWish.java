package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.gateway.client.EventDraft.Online;
import org.jspecify.annotations.Nullable;

/**
 * An event as its hosts would have it, with whatever they wrote: the directory judges whether it makes sense. People,
 * organisations and the venue go by their ids.
 *
 * @param status absent where it is to stay as it is
 * @param messages absent where they are to stay as they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventWish(
        String title,
        @Nullable String summary,
        @Nullable String description,
        String start,
        String end,
        String timeZone,
        @Nullable Venue venue,
        @Nullable Online online,
        List<String> hosts,
        List<String> partners,
        @Nullable String chair,
        List<String> speakers,
        List<String> topics,
        @Nullable Integer capacity,
        Rules booking,
        Map<String, String> venueAnswers,
        @Nullable String status,
        @Nullable EventMessages messages) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** A venue on record by its id, where only the room may be another one, or a place that is written out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Venue(
            @Nullable String id,
            @Nullable String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            List<String> access,
            @Nullable String arrival) {}

    /** How places are to be given out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rules(
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant changesUntil,
            @Nullable Integer maxPartySize,
            boolean waitingList,
            @Nullable Integer offerMinutes,
            boolean confirmByEmail,
            boolean guestNames,
            List<Question> questions) {}

    /** The event as it is, with another status. Whoever is invited stays so. */
    public static EventWish of(EventDraft event, @Nullable String status) {
        var terms = event.booking();
        return new EventWish(
                event.title(),
                event.summary(),
                event.description(),
                LOCAL.format(event.start()),
                LOCAL.format(event.end()),
                event.timeZone().getId(),
                venue(event.venue()),
                event.online(),
                named(event, event.hosts(), true),
                named(event, event.partners(), false),
                event.chair() == null ? null : event.chair().id(),
                event.speakers().stream().map(Contributor::id).toList(),
                event.topics(),
                event.capacity(),
                new Rules(
                        terms.opensAt(),
                        terms.closesAt(),
                        terms.changesUntil(),
                        terms.maxPartySize(),
                        terms.waitingList(),
                        terms.offerMinutes(),
                        terms.confirmByEmail(),
                        terms.guestNames(),
                        terms.questions()),
                event.venueAnswers(),
                status,
                null);
    }

    /** The same, with other messages to its guests. */
    public EventWish with(EventMessages wanted) {
        return new EventWish(
                title,
                summary,
                description,
                start,
                end,
                timeZone,
                venue,
                online,
                hosts,
                partners,
                chair,
                speakers,
                topics,
                capacity,
                booking,
                venueAnswers,
                status,
                wanted);
    }

    private static List<String> named(EventDraft event, List<Contributor> agreed, boolean host) {
        return Stream.concat(
                        agreed.stream().map(Contributor::id),
                        event.invited().stream()
                                .filter(invited -> invited.host() == host)
                                .map(EventDraft.Invited::id))
                .toList();
    }

    private static @Nullable Venue venue(EventDraft.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        return place.id() != null
                ? new Venue(place.id(), null, place.room(), null, null, null, null, List.of(), null)
                : new Venue(
                        null,
                        place.name(),
                        place.room(),
                        place.address(),
                        place.postcode(),
                        place.lat(),
                        place.lon(),
                        place.access(),
                        place.arrival());
    }
}
