package org.commonground.notification.unsubscribe;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.message.SiteProperties;
import org.commonground.notification.secret.Secret;
import org.springframework.stereotype.Repository;

/**
 * The bookings whose holders want no more than messages about the booking itself, and the digests that nobody wants any
 * more. By id and not by address: this service keeps no addresses.
 */
@Repository
public class Unsubscriptions {

    private final MongoCollection<Document> ids;
    private final SiteProperties site;
    private final Clock clock;
    private final Secret secret;

    Unsubscriptions(MongoDatabase database, SiteProperties site, Clock clock) {
        this.ids = database.getCollection("unsubscriptions");
        this.site = site;
        this.clock = clock;
        this.secret = Secret.kept(database, "unsubscribe-links");
    }

    /** Whether the booking's holder wants none. */
    public boolean has(BookingId booking) {
        return has(UUID.fromString(booking.value()));
    }

    /** Whether whoever has the digest of this ticket wants no more. */
    public boolean has(UUID ticket) {
        return ids.find(eq("_id", ticket.toString())).first() != null;
    }

    /** Where the booking's holder says so; opening it changes nothing, and posting to it is enough (RFC 8058). */
    public URI link(BookingId booking) {
        return link(UUID.fromString(booking.value()));
    }

    /** The same for a digest. */
    public URI link(UUID ticket) {
        return site.address("/unsubscribe/" + UnsubscribeToken.of(ticket, secret));
    }

    /** Whether the token is one of ours; saying so again changes nothing. */
    boolean add(String token) {
        var read = UnsubscribeToken.read(token, secret);
        read.ifPresent(id -> ids.updateOne(
                eq("_id", id.toString()),
                setOnInsert("at", Date.from(clock.instant())),
                new UpdateOptions().upsert(true)));
        return read.isPresent();
    }
}
