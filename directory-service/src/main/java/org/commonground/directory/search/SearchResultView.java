package org.commonground.directory.search;

import java.util.List;

/**
 * A page of found events.
 *
 * @param page counted from 0
 * @param total how many there are on all pages
 * @param facets of all that were found
 */
record SearchResultView(List<FoundEventView> items, int page, int size, long total, Facets facets) {}
