package org.commonground.backing.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;

/** A store in one file that answers a write only when it is synced to disk. */
public class DurableBackend extends AbstractMongoBackend {

    /** Like MongoDB's default read concern, these may see what is not yet synced, and never wait for the disk. */
    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "listcollections",
            "listindexes",
            "listdatabases",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "serverstatus",
            "endsessions");

    private final String place;
    private final MVStore store;
    private final GroupCommit groupCommit;
    private final Map<String, StoredDatabase> databases = new ConcurrentHashMap<>();

    /** @throws IllegalStateException when the file was written in a format that this version does not read */
    public DurableBackend(Path file) {
        this(file.toString(), StoreFile.open(file));
    }

    private DurableBackend(String place, MVStore store) {
        this.place = place;
        this.store = store;
        this.groupCommit = new GroupCommit(store);
        StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
    }

    /** One that has no file, and keeps what it has over {@link #close()}, which is only an outage. */
    public static DurableBackend inMemory() {
        return new DurableBackend(
                "memory", new MVStore.Builder().autoCommitDisabled().open()) {
            @Override
            public void close() {
                // the databases stay
            }
        };
    }

    /** Also called for a database that is open: the same one again, or it would have two sets of indexes. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return databases.computeIfAbsent(databaseName, name -> new StoredDatabase(name, store, getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String databaseName) {
        super.dropDatabase(databaseName);
        databases.remove(databaseName);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (onlyReads(command, query)) {
            // Commits go on meanwhile, and may not use the space again of what is being read.
            var version = store.registerVersionUsage();
            try {
                return super.handleCommand(channel, databaseName, command, query);
            } finally {
                store.deregisterVersionUsage(version);
            }
        }
        return groupCommit.durably(() -> super.handleCommand(channel, databaseName, command, query));
    }

    private static boolean onlyReads(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("aggregate")) {
            return !(query.get("pipeline") instanceof List<?> stages)
                    || stages.stream().noneMatch(DurableBackend::writes);
        }
        return READS.contains(name);
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }

    @Override
    public String toString() {
        return "DurableBackend[" + place + "]";
    }
}
