package org.commonground.notification.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;
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

    /** Places were given to them just now. */
    public void came(Guest guest) {
        write(guest, set("since", guest.since()));
    }

    /** They stand like this; if they have places, they have them for as long as before. */
    public void stands(Guest guest) {
        write(guest, setOnInsert("since", guest.since()));
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

    private void write(Guest guest, Bson since) {
        try {
            guests.updateOne(
                    and(eq("_id", guest.id().value()), lt("sequence", guest.sequence())),
                    combine(
                            set("eventId", guest.eventId().value()),
                            set("confirmed", guest.confirmed()),
                            set("sequence", guest.sequence()),
                            since),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // something as new or newer is known
        }
    }
}
