package org.commonground.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.commonground.notification.support.SampleEvent;
import org.commonground.platform.messaging.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    })
    void everySampleOfTheBookingServiceBecomesItsLetter(String type, Template template) {
        var sample = SampleEvent.sample("booking-service", type);

        assertThat(RsvpLetters.letter(reader.read(message(sample))))
                .contains(new Letter.ToGuest(
                        template,
                        new BookingId(sample.at("/data/bookingId").asString()),
                        new EventId(sample.at("/data/eventId").asString()),
                        Long.parseLong(sample.get("sequence").asString())));
    }

    @Test
    void noSampleOfTheBookingServiceIsForgotten() throws IOException {
        var folder = new ClassPathResource("contract/booking-service/samples").getFile();

        assertThat(List.of(Objects.requireNonNull(folder.list())))
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
