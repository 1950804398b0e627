package org.commonground.directory.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.commonground.directory.imports.fetch.Fetched;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Wanted;
import org.springframework.stereotype.Repository;

/** The feeds that organisations have named. */
@Repository
class Feeds {

    private final MongoCollection<FeedDocument> documents;

    Feeds(MongoDatabase database) {
        documents = database.getCollection("feeds", FeedDocument.class);
        documents.createIndex(Indexes.ascending("organisation", "createdAt"));
        documents.createIndex(Indexes.ascending("nextAt"));
    }

    Page<FeedDocument> of(OrganisationId organisation, Wanted wanted) {
        return wanted.in(documents, eq("organisation", organisation.value()), Sorts.ascending("createdAt", "_id"));
    }

    long count(OrganisationId organisation) {
        return documents.countDocuments(eq("organisation", organisation.value()));
    }

    Optional<FeedDocument> find(OrganisationId organisation, String id) {
        return Optional.ofNullable(documents.find(one(organisation, id)).first());
    }

    void add(FeedDocument feed) {
        documents.insertOne(feed);
    }

    /** Changes what is wanted; it is then read again as a whole, and soon. */
    Optional<FeedDocument> change(OrganisationId organisation, String id, Feed.Wish wish, Instant now) {
        var format = wish.format() == null ? FeedDocument.AUTO : wish.format().name();
        documents.updateOne(
                one(organisation, id),
                combine(
                        set("url", wish.url().toString()),
                        set("format", format),
                        set("published", wish.published()),
                        set("everyMinutes", Math.toIntExact(wish.every().toMinutes())),
                        set("capacity", wish.capacity()),
                        set("readAt", null),
                        set("nextAt", now)));
        return find(organisation, id);
    }

    boolean remove(OrganisationId organisation, String id) {
        return documents.deleteOne(one(organisation, id)).getDeletedCount() == 1;
    }

    List<FeedDocument> due(Instant now, int most) {
        return documents
                .find(lte("nextAt", now))
                .sort(Sorts.ascending("nextAt"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** Puts the next reading off; false when another instance did so first, or the feed was changed. */
    boolean postpone(FeedDocument feed, Instant next) {
        return documents
                        .updateOne(and(eq("_id", feed.id()), eq("nextAt", feed.nextAt())), set("nextAt", next))
                        .getMatchedCount()
                == 1;
    }

    void soon(String id, Instant next) {
        documents.updateOne(eq("_id", id), set("nextAt", next));
    }

    /** Notes that all of it was read in the state that the server named. */
    void read(Feed feed, Fetched.Seen seen, Instant now) {
        documents.updateOne(
                and(eq("_id", feed.id()), eq("url", feed.wish().url().toString())),
                combine(set("readAt", now), set("etag", seen.etag()), set("lastModified", seen.lastModified())));
    }

    void ran(RunDocument run, Instant next) {
        var trouble = set("trouble", run.isGood() ? null : run.detail());
        var failures = run.isGood() ? set("failures", 0) : inc("failures", 1);
        documents.updateOne(
                eq("_id", run.feed()), combine(set("lastRun", run), set("nextAt", next), trouble, failures));
    }

    private static Bson one(OrganisationId organisation, String id) {
        return and(eq("_id", id), eq("organisation", organisation.value()));
    }
}
