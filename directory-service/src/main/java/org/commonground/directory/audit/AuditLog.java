package org.commonground.directory.audit;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.UUID;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Wanted;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The audit log; it is only added to. An entry is written once it is certain that the action is allowed and before it is
 * done, so nothing is done without one: after a crash, or when two did it at the same moment, it may tell of an action
 * that did not happen.
 */
@Repository
public class AuditLog {

    private final MongoCollection<EntryDocument> documents;
    private final Clock clock;

    AuditLog(MongoDatabase database, Clock clock) {
        this.documents = database.getCollection("audit", EntryDocument.class);
        this.clock = clock;
        documents.createIndex(Indexes.descending("at"));
        documents.createIndex(Indexes.descending("subject", "at"));
    }

    /**
     * Keeps that the caller does something.
     *
     * @param subject what it is done to, as {@code kind:id}, such as {@code event:good-relations}
     * @param reason why, or more about it
     */
    public void record(Caller actor, Action action, String subject, @Nullable String reason) {
        documents.insertOne(new EntryDocument(
                UUID.randomUUID().toString(), clock.instant(), actor.subject(), action, subject, reason));
    }

    /** The newest first; of everything where no subject is named. */
    Page<EntryDocument> page(@Nullable String subject, Wanted wanted) {
        return wanted.in(documents, subject == null ? empty() : eq("subject", subject), Sorts.descending("at"));
    }
}
