package org.commonground.backing;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** H2 storage that answers a write only when it is synced to disk; the original answers first and commits later. */
final class DurableBackend extends H2Backend {

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

    private final GroupCommit groupCommit;

    DurableBackend(Path file) {
        super(open(file));
        this.groupCommit = new GroupCommit(getMvStore());
    }

    private static MVStore open(Path file) {
        // No commit by time or by size: one in the middle of a command could put half of it on disk.
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(16)
                .open();
        // Space is used again at once: every commit is synced before the next, and the last five versions stay
        // untouched.
        store.setRetentionTime(0);
        return store;
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (onlyReads(command, query)) {
            return super.handleCommand(channel, databaseName, command, query);
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
}
