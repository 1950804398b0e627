package org.commonground.booking.crash;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.commonground.backing.Backing;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FAULTS 2: a process that ends between any two steps leaves what it would have left without ending. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
class KilledBetweenStepsTest {

    private static final String DATABASE = "killed";
    private static final int PARTY = 2;
    private static final int LEFT_BEFORE = 60;

    private final MongoClient client = MongoClients.create(Backing.mongoUri(DATABASE));
    private final MongoDatabase database = client.getDatabase(DATABASE);
    private String event = "";
    private ServiceProcess service = ServiceProcess.start(Step.values()[0], DATABASE);
    private int booked;

    @BeforeAll
    void start() {

        var announced = anEvent().withCapacity(LEFT_BEFORE);
        announced.announce(1);
        event = announced.id();
        await().atMost(Duration.ofSeconds(20)).until(() -> placesLeft() == LEFT_BEFORE);
    }

    @AfterAll
    void stop() {
        service.close();
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void theEndIsTheSameAsWithoutTheKill(Step step) {
        var key = UUID.randomUUID().toString();
        var request = Map.of("name", step.guest(), "email", step + "@example.org", "places", PARTY);
        service.book(event, request, key);
        assertThat(service.awaitEnd()).isEqualTo(137);

        var next = step.ordinal() + 1;
        service = ServiceProcess.start(next < Step.values().length ? Step.values()[next] : step, DATABASE);

        // ready means: what was decided is done with, before anybody asks again
        assertThat(allocation().get("journal", Document.class).getList("decisions", Document.class))
                .isEmpty();
        if (step == Step.BOOKING_WRITTEN_DOWN) {
            assertThat(placesLeft()).isEqualTo(LEFT_BEFORE);
        } else {
            assertThat(booking(step).getEmbedded(List.of("standing", "state"), ""))
                    .isEqualTo("CONFIRMED");
        }
        assertThat(service.book(event, request, key)).isEqualTo(201);
        booked++;
        assertThat(placesLeft()).isEqualTo(LEFT_BEFORE - booked * PARTY);
        assertThat(database.getCollection("bookings").countDocuments(eq("guest.name", step.guest())))
                .isOne();
        saidOnce(booking(step).getString("_id"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(difference()).isZero());
    }

    /** Perhaps twice, but with one id, and then nothing is left to say. */
    private void saidOnce(String booking) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(Topics.about("booking.rsvps", booking))
                    .isNotEmpty()
                    .allMatch(record -> (booking + ":1").equals(Topics.header(record, "ce_id")));
            assertThat(database.getCollection("outbox").countDocuments()).isZero();
        });
    }

    private Document booking(Step step) {
        return first("bookings", "guest.name", step.guest());
    }

    private Document allocation() {
        return first("allocations", "_id", event);
    }

    private Document first(String collection, String field, String value) {
        var found = database.getCollection(collection).find(eq(field, value)).first();
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    private int placesLeft() {
        return service.get("/api/events/" + event + "/availability")
                .path("placesLeft")
                .asInt(-1);
    }

    private double difference() {
        return service.get("/actuator/metrics/commonground.allocation.difference")
                .at("/measurements/0/value")
                .asDouble(-1);
    }
}
