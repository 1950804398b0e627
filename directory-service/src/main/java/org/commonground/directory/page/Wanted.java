package org.commonground.directory.page;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import org.bson.conversions.Bson;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted.
 *
 * @param page from 0 to 1,000
 * @param size from 1 to 100 items
 */
public record Wanted(int page, int size) {

    private static final int LAST_PAGE = 1_000;
    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;

    public Wanted {
        if (page < 0 || page > LAST_PAGE) {
            throw new InvalidField("page", "Give a page from 0 to " + LAST_PAGE + ".");
        }
        if (size < 1 || size > MOST_ITEMS) {
            throw new InvalidField("size", "Give a size from 1 to " + MOST_ITEMS + ".");
        }
    }

    /** The usual page where nothing is said. */
    public static Wanted of(@Nullable Integer page, @Nullable Integer size) {
        return new Wanted(page == null ? 0 : page, size == null ? USUAL_ITEMS : size);
    }

    /** Finds this page in a collection. */
    public <T> Page<T> in(MongoCollection<T> collection, Bson filter, Bson order) {
        var items = collection
                .find(filter)
                .sort(order)
                .skip(page * size)
                .limit(size)
                .into(new ArrayList<>());
        return new Page<>(items, page, size, collection.countDocuments(filter));
    }
}
