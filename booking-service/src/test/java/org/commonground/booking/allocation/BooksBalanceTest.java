package org.commonground.booking.allocation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class BooksBalanceTest {

    @Autowired
    private Api api;

    @Autowired
    private BooksBalance balance;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private MongoDatabase database;

    @Test
    void theGaugeTellsHowManyPlacesABookingAndItsAllocationDifferBy() {
        var booked = api.book(anEvent().announced(api), party("balance@example.org", 2));
        var booking = booked.body().get("id").asString();
        var before = stock();

        changePlaces(booking, 3);
        // an event about which something was decided just now is not looked at
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stock()).isEqualTo(before + 3));

        changePlaces(booking, -3);
        assertThat(stock()).isEqualTo(before);
    }

    private void changePlaces(String booking, int by) {
        var changed = database.getCollection("bookings").updateOne(eq("_id", booking), inc("standing.places", by));
        assertThat(changed.getModifiedCount()).isOne();
    }

    private double stock() {
        balance.takeStock();
        return meters.get("commonground.allocation.difference").gauge().value();
    }
}
