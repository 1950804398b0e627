package org.commonground.backing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Queries and orders that indexes of the test's collection can serve, or only seem to. */
final class Queries {

    static final List<Bson> ALL = List.of(
            new Document(),
            eq("_id", "id 7"),
            and(eq("_id", "id 7"), lt("number", 3)),
            and(eq("_id", "id 7"), lt("number", 9)),
            in("_id", "id 9", "id 3", "id 3", "nobody"),
            and(in("_id", List.of("id 9", "id 3")), eq("group", "b")),
            and(eq("_id", "id 9"), in("_id", "id 3", "id 9"), in("_id", "id 3")),
            eq("keys.active", "active 4"),
            and(eq("keys.active", "active 4"), eq("number", 5)),
            eq("keys.active", null),
            in("keys.active", Arrays.asList("active 4", null)),
            exists("keys.active", false),
            eq("group", "a"),
            eq("group", null),
            and(eq("group", "a"), gt("number", 3), lt("number", 12)),
            and(eq("group", "a"), gte("number", 100)),
            and(eq("group", "a"), gt("number", 9), lt("number", 3)),
            in("group", "b", "a"),
            gt("group", "a"),
            lt("group", "b"),
            or(eq("group", "b"), eq("number", 1)),
            and(eq("group", "b"), or(eq("number", 1), eq("number", 4))));

    static final List<Bson> ORDERS = List.of(
            Sorts.ascending("number"),
            Sorts.descending("number"),
            Sorts.orderBy(Sorts.ascending("group"), Sorts.descending("number")),
            Sorts.ascending("group", "number"));

    private Queries() {}
}
