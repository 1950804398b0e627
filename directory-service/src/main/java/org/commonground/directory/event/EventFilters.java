package org.commonground.directory.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;

import org.bson.conversions.Bson;

/** Which stored events are meant. */
final class EventFilters {

    /** No drafts. */
    static final Bson PUBLIC = ne("status", "DRAFT");

    /** Those that everybody may see. */
    static final Bson LISTED = and(PUBLIC, eq("standing.hidden", false), size("standing.unverified", 0));

    private EventFilters() {}

    /** Those that an organisation hosts or stands behind. */
    static Bson shows(String organisation) {
        return or(eq("people.hosts", organisation), eq("people.partners", organisation));
    }

    /** Those at which a speaker speaks or takes the chair. */
    static Bson presents(String speaker) {
        return or(eq("people.speakers", speaker), eq("people.chair", speaker));
    }
}
