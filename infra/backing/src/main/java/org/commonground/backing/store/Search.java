package org.commonground.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents of a query. All but those that are wanted are only glimpsed at.
 *
 * @param glimpse null when whole documents are needed to tell
 */
record Search(Predicate<Document> wanted, @Nullable Glimpse glimpse, Walk walk) {

    /** The documents in the order asked for; a limit of 0 is none. */
    Stream<Document> in(MVMap<Long, byte[]> documents, int skip, int limit) {
        Stream<Candidate> found = found(documents);
        Comparator<Document> order = walk.toSort();
        if (order != null) {
            found = found.sorted(Comparator.comparing(Candidate::seen, order));
        }
        return section(found, skip, limit).map(this::whole);
    }

    int count(MVMap<Long, byte[]> documents, int skip, int limit) {
        return (int) section(found(documents), skip, limit).count();
    }

    private static <T> Stream<T> section(Stream<T> all, int skip, int limit) {
        Stream<T> rest = skip > 0 ? all.skip(skip) : all;
        return limit > 0 ? rest.limit(limit) : rest;
    }

    private Stream<Candidate> found(MVMap<Long, byte[]> documents) {
        return stored(documents)
                .map(bson -> new Candidate(glimpse == null ? Bson.read(bson) : glimpse.of(bson), bson))
                .filter(candidate -> wanted.test(candidate.seen()));
    }

    private Stream<byte[]> stored(MVMap<Long, byte[]> documents) {
        if (walk.positions() != null) {
            return walk.positions().mapToObj(documents::get).filter(Objects::nonNull);
        }
        Cursor<Long, byte[]> cursor =
                walk.backwards() ? documents.cursor(documents.lastKey(), null, true) : documents.cursor(null);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Values(cursor), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    private Document whole(Candidate candidate) {
        return glimpse == null ? candidate.seen() : Bson.read(candidate.bson());
    }

    private record Candidate(Document seen, byte[] bson) {}

    private record Values(Cursor<Long, byte[]> cursor) implements Iterator<byte[]> {

        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public byte[] next() {
            cursor.next();
            return cursor.getValue();
        }
    }
}
