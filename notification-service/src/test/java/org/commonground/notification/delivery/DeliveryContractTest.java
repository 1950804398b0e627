package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.commonground.notification.delivery.Job.Next;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.commonground.notification.support.GoodRelations;
import org.commonground.notification.support.SampleEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeliveryContractTest {

    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final Pauses PAUSES = new Pauses(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofHours(24));

    private final JsonMapper json = new JsonMapper();
    private final Job queued = Job.queued(
            JobId.of(GoodRelations.BOOKING.value() + ":1", Template.BOOKING_CONFIRMED),
            new Letter.ToGuest(Template.BOOKING_CONFIRMED, GoodRelations.BOOKING, new EventId("good-relations"), 1, 3),
            NOW);
    private final Job deferred =
            ((Next.Again) queued.after(new Outcome.PutOff("450 greylisted"), NOW.plusSeconds(1), PAUSES)).job();

    @Test
    void whatIsSaidOfAMessageIsExactlyTheSample() {
        var sample = SampleEvent.sample("own", "delivery.changed");
        var refused = new Outcome.Refused("550 5.1.1 <address>: no such user here");
        var delivery = ((Next.Ended) deferred.after(refused, NOW.plusSeconds(62), PAUSES)).delivery();

        var event = DeliveryChanged.of(delivery);

        assertThat(event.id()).isEqualTo(sample.get("id").asString());
        assertThat(event.source()).isEqualTo(sample.get("source").asString());
        assertThat(event.type()).isEqualTo(sample.get("type").asString());
        assertThat(event.subject()).isEqualTo(sample.get("subject").asString());
        assertThat(Long.toString(event.sequence()))
                .isEqualTo(sample.get("sequence").asString());
        assertThat(event.time()).isEqualTo(Instant.parse(sample.get("time").asString()));
        assertThat(json.readTree(json.writeValueAsBytes(event.data()))).isEqualTo(sample.get("data"));
    }

    @Test
    void everyStateOfAMessageHasTheNextSequence() {
        assertThat(DeliveryChanged.of(queued).sequence()).isEqualTo(1);
        assertThat(DeliveryChanged.of(deferred).sequence()).isEqualTo(2);
        var again = json.valueToTree(DeliveryChanged.of(deferred).data());
        assertThat(again.get("state").asString()).isEqualTo("DEFERRED");
        assertThat(again.get("reason").asString()).isEqualTo("450 greylisted");
        assertThat(again.get("attempts").asInt()).isEqualTo(1);
        assertThat(again.get("at").asString()).isEqualTo("2026-11-24T16:00:01Z");
    }
}
