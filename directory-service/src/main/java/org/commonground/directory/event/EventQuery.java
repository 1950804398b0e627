package org.commonground.directory.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.commonground.directory.page.Search;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for on the public list.
 *
 * @param from the first day; what is not over yet where nothing is said
 * @param to the last day
 * @param organisation the id or slug of a host or partner
 */
record EventQuery(
        @Nullable String q,

        @Pattern(regexp = DAY, message = DAY_WORDS) @Nullable
        String from,

        @Pattern(regexp = DAY, message = DAY_WORDS) @Nullable
        String to,

        @Nullable String topic,
        @Nullable String organisation) {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String DAY_WORDS = "Give a date, like 2026-12-21.";

    /** The filter, or nothing when it asks for an organisation that there is not. */
    Optional<Bson> filter(Instant now, Function<String, Optional<String>> organisationId) {
        var filters = new ArrayList<Bson>();
        filters.add(Search.words("words.searchable", q));
        filters.add(
                from == null
                        ? gt("times.endsAt", now)
                        : gte("times.start", WireTime.date("from", from).toString()));
        if (to != null) {
            filters.add(lt("times.start", WireTime.date("to", to).plusDays(1).toString()));
        }
        if (topic != null) {
            filters.add(eq("words.topicKeys", topic.strip().toLowerCase(Locale.ROOT)));
        }
        if (organisation != null) {
            var id = organisationId.apply(organisation);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            filters.add(Events.shows(id.get()));
        }
        return Optional.of(and(filters));
    }
}
