package org.commonground.notification.unsubscribe;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.message.SiteProperties;
import org.commonground.notification.secret.Secret;
import org.springframework.stereotype.Repository;

/**
 * The bookings whose holders want no more than messages about the booking itself. By booking and not by address: this
 * service keeps no addresses.
 */
@Repository
public class Unsubscriptions {

    private final MongoCollection<Document> bookings;
    private final SiteProperties site;
    private final Clock clock;
    private final Secret secret;

    Unsubscriptions(MongoDatabase database, SiteProperties site, Clock clock) {
        this.bookings = database.getCollection("unsubscriptions");
        this.site = site;
        this.clock = clock;
        this.secret = Secret.kept(database, "unsubscribe-links");
    }

    /** Whether the booking's holder wants none. */
    public boolean has(BookingId booking) {
        return bookings.find(eq("_id", booking.value())).first() != null;
    }

    /** Where the booking's holder says so; opening it changes nothing, and posting to it is enough (RFC 8058). */
    public URI link(BookingId booking) {
        return site.address("/unsubscribe/" + UnsubscribeToken.of(booking, secret));
    }

    /** Whether the token is one of ours; saying so again changes nothing. */
    boolean add(String token) {
        var booking = UnsubscribeToken.read(token, secret);
        booking.ifPresent(id -> bookings.updateOne(
                eq("_id", id.value()),
                setOnInsert("at", Date.from(clock.instant())),
                new UpdateOptions().upsert(true)));
        return booking.isPresent();
    }
}
