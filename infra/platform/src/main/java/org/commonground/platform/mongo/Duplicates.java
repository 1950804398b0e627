package org.commonground.platform.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;

/** Writes of what may be there already. */
public final class Duplicates {

    private Duplicates() {}

    /**
     * Writes one document.
     *
     * @return false when nothing was changed because a unique key of it is taken
     * @throws MongoWriteException when anything else went wrong
     */
    public static boolean unlessThere(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Of an unordered bulk, the writes that changed nothing because their key is taken.
     *
     * @throws MongoBulkWriteException the one given, when anything else went wrong
     */
    public static List<Integer> onlyThose(MongoBulkWriteException failed) {
        if (failed.getWriteConcernError() != null
                || failed.getWriteErrors().stream()
                        .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
            throw failed;
        }
        return failed.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
    }
}
