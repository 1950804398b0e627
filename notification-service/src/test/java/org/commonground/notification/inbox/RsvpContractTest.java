package org.commonground.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.commonground.notification.support.SampleEvent;
import org.commonground.platform.messaging.EventReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RsvpContractTest {

    private final JsonMapper json = new JsonMapper();
    private final EventReader<RsvpEvent> reader = new EventReader<>(json, RsvpEvent.class);

    @ParameterizedTest
    @CsvSource({
        "booking.confirmed, BOOKING_CONFIRMED",
        "booking.changed, BOOKING_CHANGED",
        "booking.cancelled, BOOKING_CANCELLED",
        "booking.repeated, BOOKING_REPEATED",
        "booking.waitlisted, BOOKING_WAITLISTED",
        "booking.offered, BOOKING_OFFERED",
        "booking.held, BOOKING_HELD",
        "booking.event-changed, EVENT_MOVED",
    })
    void everySampleOfTheBookingServiceBecomesItsLetter(String type, Template template) {
        var sample = SampleEvent.sample("booking-service", type);

        assertThat(RsvpLetters.letter(reader.read(message(sample))))
                .contains(new Letter.ToGuest(
                        template,
                        new BookingId(sample.at("/data/bookingId").asString()),
                        new EventId(sample.at("/data/eventId").asString()),
                        Long.parseLong(sample.get("sequence").asString()),
                        3));
    }

    @ParameterizedTest
    @CsvSource({
        // what is known of it besides, and the letter, if any
        "booking.confirmed, previousStatus, OFFERED, BOOKING_CONFIRMED",
        "booking.confirmed, previousStatus, HELD, BOOKING_CONFIRMED",
        "booking.confirmed, previousStatus, WAITLISTED, BOOKING_PROMOTED",
        "booking.confirmed, previousStatus, , BOOKING_CONFIRMED",
        "booking.changed, status, WAITLISTED, BOOKING_WAITING",
        "booking.changed, status, OFFERED,",
        "booking.changed, status, INVENTED_LATER,",
        "booking.cancelled, previousStatus, WAITLISTED, BOOKING_WITHDRAWN",
        "booking.cancelled, previousStatus, OFFERED, BOOKING_DECLINED",
        "booking.cancelled, previousStatus, HELD, BOOKING_DECLINED",
        "booking.cancelled, previousStatus, , BOOKING_CANCELLED",
        "booking.cancelled, reason, OFFER_LAPSED, BOOKING_LAPSED",
        "booking.cancelled, reason, NOT_CONFIRMED_IN_TIME,",
        "booking.cancelled, reason, , BOOKING_CANCELLED",
        "booking.event-changed, reason, CANCELLED, EVENT_CANCELLED",
        "booking.event-changed, reason, POSTPONED, EVENT_POSTPONED",
        "booking.event-changed, reason, REINSTATED, EVENT_REINSTATED",
        "booking.event-changed, reason, INVENTED_LATER,",
    })
    void theLetterFitsWhatHappened(String type, String field, @Nullable String value, @Nullable Template expected) {
        var sample = SampleEvent.sample("booking-service", type);
        ((ObjectNode) sample.get("data")).put(field, value);

        assertThat(RsvpLetters.letter(reader.read(message(sample))).map(Letter.ToGuest::template))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking.confirmed", "booking.changed", "booking.cancelled"})
    void recordsFromBeforeThereWasAWaitingListAreStillRead(String type) {
        var sample = SampleEvent.sample("booking-service", type);
        ((ObjectNode) sample.get("data"))
                .remove(List.of("eventSequence", "previousStatus", "waitingFor", "position", "respondBy", "reason"));

        assertThat(RsvpLetters.letter(reader.read(message(sample))))
                .hasValueSatisfying(letter -> assertThat(letter.eventSequence()).isZero());
    }

    @Test
    void noSampleAboutBookingsIsForgotten() throws IOException {
        var folder = new ClassPathResource("contract/booking-service/samples").getFile();

        assertThat(List.of(Objects.requireNonNull(folder.list())))
                .filteredOn(file -> file.startsWith("booking."))
                .isNotEmpty()
                .map(file -> SampleEvent.sample("booking-service", file.replace(".json", "")))
                .allSatisfy(sample ->
                        assertThat(reader.read(message(sample)).event()).isNotInstanceOf(RsvpEvent.Other.class));
    }

    @Test
    void anEventOfAnUnknownTypeIsTolerated() {
        var sample = SampleEvent.sample("booking-service", "booking.confirmed");
        sample.put("type", "booking.invented-later");

        assertThat(RsvpLetters.letter(reader.read(message(sample)))).isEmpty();
    }

    private Message<byte[]> message(ObjectNode sample) {
        return MessageBuilder.withPayload(json.writeValueAsBytes(sample.get("data")))
                .copyHeaders(SampleEvent.headers(sample))
                .build();
    }
}
