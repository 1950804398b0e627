package org.commonground.notification.unsubscribe;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.message.SiteProperties;
import org.springframework.stereotype.Repository;

/**
 * The bookings whose holders want no more than messages about the booking itself. By booking and not by address: this
 * service keeps no addresses.
 */
@Repository
public class Unsubscriptions {

    private static final int KEY_BYTES = 32;

    private final MongoCollection<Document> bookings;
    private final SiteProperties site;
    private final Clock clock;
    private final byte[] key;

    Unsubscriptions(MongoDatabase database, SiteProperties site, Clock clock) {
        this.bookings = database.getCollection("unsubscriptions");
        this.site = site;
        this.clock = clock;
        this.key = key(database.getCollection("secrets"));
    }

    /** Made by the first instance and shared by all: links work as long as the database is there. */
    private static byte[] key(MongoCollection<Document> secrets) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        var kept = secrets.findOneAndUpdate(
                eq("_id", "unsubscribe-links"),
                setOnInsert("key", new Binary(fresh)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(kept).get("key", Binary.class).getData();
    }

    /** Whether the booking's holder wants none. */
    public boolean has(BookingId booking) {
        return bookings.find(eq("_id", booking.value())).first() != null;
    }

    /** Where the booking's holder says so; opening it changes nothing, and posting to it is enough (RFC 8058). */
    public URI link(BookingId booking) {
        return site.address("/unsubscribe/" + UnsubscribeToken.of(booking, key));
    }

    /** Whether the token is one of ours; saying so again changes nothing. */
    boolean add(String token) {
        var booking = UnsubscribeToken.read(token, key);
        booking.ifPresent(id -> bookings.updateOne(
                eq("_id", id.value()),
                setOnInsert("at", Date.from(clock.instant())),
                new UpdateOptions().upsert(true)));
        return booking.isPresent();
    }
}
