package org.commonground.notification.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.commonground.backing.Backing;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.commonground.platform.messaging.EventReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** From what the directory says of a host to the letter that a guest reads. */
@ServiceTest
class OrganisationJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Organisations organisations;

    private final String booking = SampleEvent.newBooking();
    private final String event = "event-" + booking.substring(0, 8);
    private final String host = "host-" + booking.substring(0, 8);

    @Test
    void theDirectorysSampleIsUnderstood() {
        var json = new JsonMapper();
        var sample = SampleEvent.sample("directory-service", "directory.organisation.changed");
        var received = new EventReader<>(json, DirectoryOrganisation.class)
                .read(MessageBuilder.withPayload(json.writeValueAsBytes(sample.get("data")))
                        .copyHeaders(SampleEvent.headers(sample))
                        .build());

        assertThat(((DirectoryOrganisation.Changed) received.event()).toOrganisation(received.sequence()))
                .isEqualTo(new Organisation(
                        "talk-for-a-change",
                        1,
                        "Talk for a Change",
                        true,
                        "https://images.example.org/talk-for-a-change.png",
                        "hello@example.org",
                        "Example Road 1\nWeekdays 9am to 5pm"));
    }

    @Test
    void aGuestReadsWhoseEventItIsAndAnswersTheHost() throws Exception {
        SampleEvent.organisation(host, "Example Host", 2).send();
        SampleEvent.organisation(host, "Example before", 1).send();
        await().atMost(SOON).until(() -> organisations.find(host).isPresent());
        SampleEvent.announcement(event, 3).hostedBy(host).send();
        BookingServiceStub.knows(booking, booking + "@example.org", "CONFIRMED");
        SampleEvent.of("booking.confirmed", booking, 1).about(event).under(3).send();

        await().atMost(SOON)
                .until(() ->
                        !Backing.mail().receivedBy(booking + "@example.org").isEmpty());
        var message =
                Backing.mail().receivedBy(booking + "@example.org").getFirst().message();

        assertThat(message.getFrom()[0]).hasToString("Example Host via Common Ground <bookings@example.org>");
        assertThat(message.getReplyTo()[0]).hasToString("hello@example.org");
    }
}
