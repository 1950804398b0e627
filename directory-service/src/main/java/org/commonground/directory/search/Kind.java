package org.commonground.directory.search;

import java.util.Locale;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.address.Slug;

/** What can be found. */
enum Kind {
    EVENT,
    ORGANISATION,
    SPEAKER;

    String key(String id) {
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    String page(SiteProperties site, Slug slug) {
        return switch (this) {
            case EVENT -> site.eventPage(slug);
            case ORGANISATION -> site.organisationPage(slug);
            case SPEAKER -> site.speakerPage(slug);
        };
    }
}
