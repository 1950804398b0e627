package org.commonground.backing;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.commonground.backing.store.DurableBackend;
import org.jspecify.annotations.Nullable;

/** MongoDB's wire protocol (as of 4.2, without transactions or change streams) in this JVM. */
public final class EmbeddedMongo implements Mongo {

    /** A thread waits for the disk with its connection's write; more threads are larger group commits. */
    private static final int THREADS = 128;

    private final Supplier<MongoBackend> backends;
    private final int port;
    private @Nullable MongoServer server;

    private EmbeddedMongo(Supplier<MongoBackend> backends, int port) {
        this.backends = backends;
        this.port = port;
    }

    /** Keeps everything in one file below the folder; what was acknowledged survives a kill. */
    public static EmbeddedMongo onDisk(Path folder, int port) {
        return new EmbeddedMongo(
                () -> {
                    try {
                        Files.createDirectories(folder);
                    } catch (IOException cause) {
                        throw new UncheckedIOException("MongoDB cannot use " + folder, cause);
                    }
                    return new DurableBackend(folder.resolve("store.mv"));
                },
                port);
    }

    /** Keeps everything in memory, over {@link #stop()} and {@link #start()} but no longer than this object. */
    public static EmbeddedMongo inMemory(int port) {
        var kept = DurableBackend.inMemory();
        return new EmbeddedMongo(() -> kept, port);
    }

    @Override
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        MongoServer starting = new MongoServer(backends.get());
        starting.bind(new InetSocketAddress("127.0.0.1", port), 1, THREADS);
        server = starting;
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdownNow();
        server = null;
    }
}
