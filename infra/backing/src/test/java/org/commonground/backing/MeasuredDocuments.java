package org.commonground.backing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Documents of the size and shape that the booking service writes. */
final class MeasuredDocuments {

    private MeasuredDocuments() {}

    static List<Document> batch(int size) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            batch.add(booking());
        }
        return batch;
    }

    static Document booking() {
        return new Document("_id", UUID.randomUUID().toString())
                .append("eventId", "good-relations")
                .append("reference", "ABCD-EFGH")
                .append("status", "UNDECIDED")
                .append("sequence", 0)
                .append("undecided", true)
                .append("places", 2)
                .append("bookedAt", Date.from(Instant.now()))
                .append(
                        "guest",
                        new Document("name", "Somebody With A Name")
                                .append("email", "somebody@example.org")
                                .append("accessNeeds", "x".repeat(120)))
                .append("answers", new Document("diet", "vegetarian").append("from", "a charity in the north"))
                .append(
                        "keys",
                        new Document("manage", UUID.randomUUID().toString() + UUID.randomUUID())
                                .append("active", "good-relations " + UUID.randomUUID())
                                .append("idempotency", UUID.randomUUID().toString()))
                .append("fingerprint", UUID.randomUUID().toString());
    }

    static Document notice(int sequence) {
        return new Document("_id", UUID.randomUUID().toString())
                .append("time", new Date())
                .append("sequence", sequence)
                .append("type", "booking.confirmed")
                .append("subject", UUID.randomUUID().toString())
                .append("data", "x".repeat(350));
    }

    static Document allocation(String event, int version) {
        List<Document> journal = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            journal.add(new Document("booking", UUID.randomUUID().toString())
                    .append("places", 2)
                    .append("sequence", (long) version * 200 + i)
                    .append("kind", "CONFIRMED"));
        }
        return new Document("_id", event)
                .append("version", version)
                .append("capacity", 1_000_000)
                .append("taken", version)
                .append("journal", journal);
    }
}
