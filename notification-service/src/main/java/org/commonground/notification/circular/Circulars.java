package org.commonground.notification.circular;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.delivery.OrganisersMessages;
import org.commonground.notification.event.EventId;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.stereotype.Repository;

/** What organisers wrote. */
@Repository
class Circulars implements OrganisersMessages {

    private final MongoCollection<Circular> circulars;

    Circulars(MongoDatabase database) {
        circulars = database.getCollection("circulars", Circular.class);
        circulars.createIndex(Indexes.ascending("slot"), new IndexOptions().unique(true));
        circulars.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        circulars.createIndex(Indexes.ascending("open"), new IndexOptions().sparse(true));
        circulars.createIndex(Indexes.ascending("eventId", "sentAt"));
    }

    /** False where its slot is taken, or its key. */
    boolean add(Circular circular) {
        return Duplicates.unlessThere(() -> circulars.insertOne(circular));
    }

    Optional<Circular> byKey(String key) {
        return Optional.ofNullable(circulars.find(eq("key", key)).first());
    }

    Optional<Circular> find(CircularId id) {
        return Optional.ofNullable(circulars.find(eq("_id", id.value())).first());
    }

    /** An event's, the latest first. */
    List<Circular> page(EventId event, int page, int size) {
        return circulars
                .find(eq("eventId", event.value()))
                .sort(descending("sentAt", "_id"))
                .skip(page * size)
                .limit(size)
                .into(new ArrayList<>());
    }

    long count(EventId event) {
        return circulars.countDocuments(eq("eventId", event.value()));
    }

    /** Those that are not handed in to everybody yet, the oldest first. */
    List<Circular> open(int limit) {
        return circulars
                .find(eq("open", true))
                .sort(ascending("sentAt"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Writes down how far it came; nothing where somebody else did. */
    void handedIn(Circular before, BookingId last, int letters) {
        circulars.updateOne(asItWas(before), combine(set("after", last.value()), inc("recipients", letters)));
    }

    void complete(Circular before) {
        circulars.updateOne(asItWas(before), unset("open"));
    }

    void forget(Instant sentBefore) {
        circulars.deleteMany(and(lt("sentAt", sentBefore), eq("open", null)));
    }

    @Override
    public Optional<Written> find(String id) {
        return find(new CircularId(id))
                .map(circular -> new Written(
                        circular.words(), EnumSet.copyOf(circular.audience().statuses())));
    }

    private static Bson asItWas(Circular before) {
        var after = before.after();
        return and(eq("_id", before.id().value()), eq("after", after == null ? null : after.value()));
    }
}
