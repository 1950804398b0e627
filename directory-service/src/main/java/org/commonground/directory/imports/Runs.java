package org.commonground.directory.imports;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Wanted;
import org.springframework.stereotype.Repository;

/** How feeds were read: of each the last 50 times. */
@Repository
class Runs {

    private static final int MOST = 50;

    private final MongoCollection<RunDocument> documents;

    Runs(MongoDatabase database) {
        documents = database.getCollection("runs", RunDocument.class);
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending("feed"), Indexes.descending("at")));
    }

    /** The latest first. */
    Page<RunDocument> of(String feed, Wanted wanted) {
        return wanted.in(documents, eq("feed", feed), Sorts.descending("at", "_id"));
    }

    void add(RunDocument run) {
        documents.insertOne(run);
        var old = documents
                .find(eq("feed", run.feed()))
                .sort(Sorts.descending("at", "_id"))
                .skip(MOST)
                .map(RunDocument::id)
                .into(new ArrayList<>());
        if (!old.isEmpty()) {
            documents.deleteMany(in("_id", old));
        }
    }

    void forget(String feed) {
        documents.deleteMany(eq("feed", feed));
    }
}
