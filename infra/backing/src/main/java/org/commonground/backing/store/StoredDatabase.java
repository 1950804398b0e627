package org.commonground.backing.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** A database whose collections are maps of the store, from a document's position to its BSON. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private static final String PREFIX = "documents.";

    private final MVStore store;
    private final List<StoredCollection> opening = new ArrayList<>();

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
        opening.forEach(StoredCollection::opened);
        opening.clear();
    }

    static Set<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length(), name.indexOf('.', PREFIX.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Counting counting = command.equals("aggregate") ? Counting.of(query) : null;
        if (counting == null) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        String name = String.valueOf(query.get(command));
        MongoCollection<Long> collection = resolveCollection(name, false);
        int count = collection == null ? 0 : collection.count(counting.query(), counting.skip(), counting.limit());
        return counting.answer(getFullCollectionNamespace(name), count);
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String collectionName, CollectionOptions options) {
        boolean kept = store.hasMap(mapName(collectionName));
        StoredCollection collection =
                new StoredCollection(this, collectionName, options, map(collectionName), cursorRegistry);
        if (kept) {
            opening.add(collection);
        } else {
            collection.opened();
        }
        return collection;
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(indexName, keys, sparse);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        store.removeMap(map(collectionName));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        MVMap<Long, byte[]> documents = store.openMap(PREFIX + collection.getFullName(), builder());
        super.moveCollection(oldDatabase, collection, newCollectionName);
        store.renameMap(documents, mapName(newCollectionName));
    }

    @Override
    protected long getStorageSize() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Long, byte[]> map(String collectionName) {
        return store.openMap(mapName(collectionName), builder());
    }

    private static MVMap.Builder<Long, byte[]> builder() {
        return new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    }

    private String mapName(String collectionName) {
        return PREFIX + getFullCollectionNamespace(collectionName);
    }
}
