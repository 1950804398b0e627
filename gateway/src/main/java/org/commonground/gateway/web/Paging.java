package org.commonground.gateway.web;

import org.commonground.gateway.client.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where one is in a list, counted from 1 as people count.
 *
 * @param previous the page before, if there is one
 * @param next the page after, if there is one
 */
public record Paging(
        int number,
        int pages,
        @Nullable Integer previous,
        @Nullable Integer next) {

    private static final int FURTHEST = 1_000;

    public static Paging of(Page<?> page) {
        return of(page.page(), page.last());
    }

    /** From a page and the last page, both counted from 0. */
    public static Paging of(int page, int last) {
        return new Paging(page + 1, last + 1, page > 0 ? page : null, page < last ? page + 2 : null);
    }

    /** The page that an address asks for, counted from 0; what makes no sense asks for the first. */
    public static int asked(@Nullable String number) {
        if (number == null || !number.matches("[0-9]{1,5}")) {
            return 0;
        }
        return Math.clamp(Integer.parseInt(number) - 1L, 0, FURTHEST);
    }
}
