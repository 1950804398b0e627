package org.commonground.notification.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;
import org.commonground.platform.mongo.Duplicates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Our replica of who comes, one small document a booking; what is heard late changes nothing. */
@Repository
public class Guests {

    private final MongoCollection<Guest> guests;

    Guests(MongoDatabase database) {
        guests = database.getCollection("guests", Guest.class);
        guests.createIndex(Indexes.ascending("eventId", "confirmed", "_id"));
    }

    /** Something that was heard of a guest. */
    public sealed interface Told {

        Guest guest();
    }

    /** Places were given to them just now. */
    public record Came(Guest guest) implements Told {}

    /** They stand like this; if they have places, they have them for as long as before. */
    public record Stands(Guest guest) implements Told {}

    /** Keeps what was heard, in one write. */
    public void record(List<? extends Told> told) {
        if (told.isEmpty()) {
            return;
        }
        try {
            guests.bulkWrite(told.stream().map(Guests::write).toList(), new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            Duplicates.onlyThose(e);
            // something as new or newer is known
        }
    }

    /** Those with places since before then, after the given one in the order of their ids. */
    List<Guest> confirmed(EventId event, Instant before, @Nullable BookingId after, int limit) {
        return guests.find(and(
                        eq("eventId", event.value()),
                        eq("confirmed", true),
                        lt("since", before),
                        gt("_id", after == null ? "" : after.value())))
                .sort(Indexes.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many came after {@code from} and not after {@code until}, and still come. */
    public long came(EventId event, Instant from, Instant until) {
        return guests.countDocuments(
                and(eq("eventId", event.value()), eq("confirmed", true), gt("since", from), lte("since", until)));
    }

    void forget(EventId event) {
        guests.deleteMany(eq("eventId", event.value()));
    }

    private static WriteModel<Guest> write(Told told) {
        var guest = told.guest();
        return new UpdateOneModel<>(
                and(eq("_id", guest.id().value()), lt("sequence", guest.sequence())),
                combine(
                        set("eventId", guest.eventId().value()),
                        set("confirmed", guest.confirmed()),
                        set("sequence", guest.sequence()),
                        switch (told) {
                            case Came _ -> set("since", guest.since());
                            case Stands _ -> setOnInsert("since", guest.since());
                        }),
                new UpdateOptions().upsert(true));
    }
}
