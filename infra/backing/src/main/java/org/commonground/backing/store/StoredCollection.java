package org.commonground.backing.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents in the order in which they were added; what is read is a copy, so that no reader sees half a change. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Long> {

    private static final Document EVERYTHING = new Document();

    private final MVMap<Long, byte[]> documents;
    private long lastPosition;
    private long bytes;
    private boolean open;

    StoredCollection(
            MongoDatabase database,
            String collectionName,
            CollectionOptions options,
            MVMap<Long, byte[]> documents,
            CursorRegistry cursors) {
        super(database, collectionName, options, cursors);
        this.documents = documents;
    }

    /** All indexes are there: fills them, in one reading of the documents. */
    synchronized void opened() {
        for (var cursor = documents.cursor(null); cursor.hasNext(); ) {
            lastPosition = cursor.next();
            bytes += cursor.getValue().length;
            Document document = Bson.read(cursor.getValue());
            indexes().forEach(index -> index.put(document, lastPosition));
        }
        open = true;
    }

    private Stream<StoredIndex> indexes() {
        return getIndexes().stream().map(StoredIndex.class::cast);
    }

    @Override
    public synchronized void addIndex(Index<Long> index) {
        if (open) {
            super.addIndex(index);
        } else {
            getIndexes().add(index);
        }
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Stream<Document> found = search(query, orderBy, limit > 0).in(documents, skip, limit);
        return matchDocumentsFromStream(found, EVERYTHING, null, 0, 0, batchSize, fields);
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return query == null || query.isEmpty()
                ? super.count(query, skip, limit)
                : search(query, null, false).count(documents, skip, limit);
    }

    /** One after the other, for aggregations that keep few of them; what is added meanwhile is left out. */
    @Override
    public Stream<Document> queryAllAsStream() {
        return streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
    }

    private Search search(Document query, @Nullable Document orderBy, boolean limited) {
        Walk walk = Walk.of(query, orderBy, limited, indexes());
        return new Search(
                candidate -> documentMatchesQuery(candidate, walk.remaining()),
                Glimpse.ofQuery(walk.remaining(), orderBy),
                walk);
    }

    /** Never asked for: {@link #queryDocuments} knows a better way. */
    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        byte[] bson = Bson.write(document);
        documents.put(++lastPosition, bson);
        bytes += bson.length;
        return lastPosition;
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        byte[] bson = Bson.write(newDocument);
        bytes += bson.length - Objects.requireNonNull(documents.put(position, bson)).length;
    }

    @Override
    protected void removeDocument(Long position) {
        byte[] removed = Objects.requireNonNull(documents.remove(position));
        bytes -= removed.length;
        Document document = Bson.read(removed);
        indexes().forEach(index -> index.forget(document, position));
    }

    @Override
    protected Document getDocument(Long position) {
        return Bson.read(Objects.requireNonNull(documents.get(position)));
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.read(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        // The bytes are counted as they are stored; the original would encode every document once more.
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        bytes += sizeDelta;
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
