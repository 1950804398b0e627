package org.commonground.directory.moderation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Wanted;
import org.springframework.stereotype.Repository;

/** All reports. */
@Repository
class Reports {

    /** One event's queue: who looks at it sees enough with so many. */
    private static final int MOST_OPEN = 20;

    private final MongoCollection<ReportDocument> documents;

    Reports(MongoDatabase database) {
        documents = database.getCollection("reports", ReportDocument.class);
        documents.createIndex(Indexes.ascending("status", "at"));
        documents.createIndex(Indexes.ascending("eventId", "status"));
    }

    /** Keeps it, unless there are enough that say the same. */
    void add(ReportDocument report) {
        var open = documents.countDocuments(
                and(eq("eventId", report.eventId()), eq("status", ReportDocument.Status.OPEN.name())));
        if (open < MOST_OPEN) {
            documents.insertOne(report);
        }
    }

    /** Open ones are to be looked at in their order, closed ones are looked up: the latest first. */
    Page<ReportDocument> page(ReportDocument.Status status, Wanted wanted) {
        var order = status == ReportDocument.Status.OPEN ? Sorts.ascending("at") : Sorts.descending("at");
        return wanted.in(documents, eq("status", status.name()), order);
    }

    Optional<ReportDocument> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first());
    }

    /** False where somebody else has decided it. */
    boolean close(ReportDocument decided) {
        var open = and(eq("_id", decided.id()), eq("status", ReportDocument.Status.OPEN.name()));
        return documents.replaceOne(open, decided).getMatchedCount() == 1;
    }
}
