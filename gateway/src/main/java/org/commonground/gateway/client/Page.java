package org.commonground.gateway.client;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page counted from 0
 * @param total of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = Wire.list(items);
    }

    /** The number of the last page, from 0. */
    public int last() {
        return size < 1 || total < 1 ? 0 : (int) ((total - 1) / size);
    }
}
