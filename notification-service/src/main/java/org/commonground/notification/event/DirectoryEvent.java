package org.commonground.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
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
            @Nullable String slug,
            Event.Status status,
            @Nullable String statusReason,
            String title,
            LocalDateTime start,
            LocalDateTime end,
            ZoneId timeZone,
            @Nullable Place venue,
            @Nullable Online online,
            @Nullable List<Host> hosts,
            @Nullable Wanted messages)
            implements DirectoryEvent {

        Event toEvent(long sequence) {
            return new Event(
                    new EventId(id),
                    sequence,
                    Objects.requireNonNullElse(slug, id),
                    status,
                    statusReason,
                    title,
                    start,
                    end,
                    timeZone.getId(),
                    venue == null ? null : venue.toVenue(),
                    online == null ? null : new Event.Online(online.url(), online.note()),
                    hosts == null ? List.of() : hosts.stream().map(Host::name).toList(),
                    hosts == null ? List.of() : hosts.stream().map(Host::id).toList(),
                    messages == null ? null : messages.toMessages());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(
            @Nullable String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable List<String> access,
            @Nullable String arrival,
            @Nullable Double lat,
            @Nullable Double lon) {

        Event.Venue toVenue() {
            return new Event.Venue(
                    name,
                    room,
                    address,
                    postcode,
                    access == null ? List.of() : access,
                    arrival,
                    lat == null || lon == null ? null : new Event.Point(lat, lon));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Online(String url, @Nullable String note) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Host(String id, String name) {}

    /** What guests are to be sent over time; what is left out is as usual. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wanted(
            @Nullable Boolean reminders,
            @Nullable Boolean stillComing,
            @Nullable Thanks thanks) {

        Messages toMessages() {
            return new Messages(
                    !Boolean.FALSE.equals(reminders),
                    Boolean.TRUE.equals(stillComing),
                    thanks == null || (thanks.text() == null && thanks.url() == null)
                            ? null
                            : new Messages.Thanks(thanks.text(), thanks.url()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Thanks(@Nullable String text, @Nullable String url) {}

    /** Something newer than this service: nothing to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other() implements DirectoryEvent {}
}
