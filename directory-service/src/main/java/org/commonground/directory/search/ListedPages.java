package org.commonground.directory.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.address.Slug;
import org.springframework.stereotype.Component;

/** The pages of everything that is listed: events, organisations and speakers, whenever they are. */
@Component
public class ListedPages {

    private static final Sort ALWAYS_THE_SAME = new Sort(
            new SortField(Fields.ID, SortField.Type.STRING), new SortField(Fields.KIND, SortField.Type.STRING));

    private final Index index;
    private final Listings listings;
    private final EventFinder finder;
    private final SiteProperties site;

    ListedPages(Index index, Listings listings, EventFinder finder, SiteProperties site) {
        this.index = index;
        this.listings = listings;
        this.finder = finder;
        this.site = site;
    }

    /** A page's address, and when what it shows last changed. */
    public record ListedPage(String url, Instant changed) {}

    /** How many pages there are. */
    public int count() {
        finder.refuseUntilCaughtUp();
        return index.ask(searcher -> searcher.getIndexReader().numDocs());
    }

    /** When the latest change of all that was heard of was made. */
    public Instant changed() {
        return listings.changed();
    }

    /** At most {@code size} pages after the first {@code skipped}, in an order that changes with what is listed only. */
    public List<ListedPage> pages(int skipped, int size) {
        finder.refuseUntilCaughtUp();
        return index.ask(searcher -> {
            var hits = searcher.search(new MatchAllDocsQuery(), skipped + size, ALWAYS_THE_SAME).scoreDocs;
            var stored = searcher.storedFields();
            var pages = new ArrayList<ListedPage>();
            for (var i = skipped; i < hits.length; i++) {
                pages.add(page(stored, hits[i].doc));
            }
            return pages;
        });
    }

    private ListedPage page(StoredFields stored, int hit) throws IOException {
        var document = stored.document(hit);
        var slug = new Slug(document.get(Fields.SLUG));
        var url = Kind.valueOf(document.get(Fields.KIND)).page(site, slug);
        var changed = document.getField(Fields.CHANGED).numericValue().longValue();
        return new ListedPage(url, Instant.ofEpochMilli(changed));
    }
}
