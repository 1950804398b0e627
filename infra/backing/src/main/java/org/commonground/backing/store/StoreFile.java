package org.commonground.backing.store;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** The file, and the mark that says how it is written. */
final class StoreFile {

    /** To be raised with every change to what is written; 0 is the one with Java serialization. */
    static final int FORMAT = 1;

    private static final int CACHE_MEGABYTES = 16;

    private StoreFile() {}

    static MVStore open(Path file) {
        // No commit by time or by size: one in the middle of a command could put half of it on disk.
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .open();
        // Space is used again at once: every commit is synced before the next, and the last five versions stay
        // untouched.
        store.setRetentionTime(0);
        try {
            mark(store, file);
        } catch (RuntimeException refused) {
            store.closeImmediately();
            throw refused;
        }
        return store;
    }

    private static void mark(MVStore store, Path file) {
        int format = store.getStoreVersion();
        if (format == FORMAT) {
            return;
        }
        if (!store.getMapNames().isEmpty()) {
            throw new IllegalStateException(
                    "%s is written in format %d and this version reads format %d only: move it away to start with an empty store"
                            .formatted(file, format, FORMAT));
        }
        store.setStoreVersion(FORMAT);
        store.commit();
    }
}
