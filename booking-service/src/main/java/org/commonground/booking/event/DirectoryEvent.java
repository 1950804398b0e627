package org.commonground.booking.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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
            ZoneId timeZone,
            int capacity,
            @Nullable List<Host> hosts,
            @Nullable Booking booking)
            implements DirectoryEvent {

        private static final int DEFAULT_MAX_PARTY = 10;

        BookableEvent toBookable(long sequence) {
            var rules = booking == null ? new Booking(null, null, null) : booking;
            return new BookableEvent(
                    new EventId(id),
                    sequence,
                    status,
                    hosts == null ? List.of() : hosts.stream().map(Host::id).toList(),
                    start.atZone(timeZone).toInstant(),
                    rules.opensAt(),
                    rules.closesAt(),
                    capacity,
                    rules.maxPartySize() == null ? DEFAULT_MAX_PARTY : rules.maxPartySize());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Host(String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Booking(
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Integer maxPartySize) {}

    /** Something newer than this service: nothing to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other() implements DirectoryEvent {}
}
