package org.commonground.platform.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;

/** Unordered writes of which some were there already. */
public final class Duplicates {

    private Duplicates() {}

    /**
     * The writes that changed nothing because their key is taken.
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
