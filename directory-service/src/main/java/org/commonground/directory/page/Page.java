package org.commonground.directory.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, as it goes on the wire.
 *
 * @param page counted from 0
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** The same page with other items in the same places. */
    public <R> Page<R> with(Function<List<T>, List<R>> conversion) {
        return new Page<>(conversion.apply(items), page, size, total);
    }
}
