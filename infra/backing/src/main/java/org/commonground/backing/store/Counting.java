package org.commonground.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The aggregation by which drivers count documents, which need not read them one by one. */
record Counting(
        Document query, int skip, int limit, @Nullable Object group) {

    /** Null when the command is any other aggregation. */
    static @Nullable Counting of(Document command) {
        if (!(command.get("pipeline") instanceof List<?> stages)
                || stages.isEmpty()
                || !(stages.getLast() instanceof Document last)
                || !(last.get("$group") instanceof Document group)
                || !isOneForAll(group)) {
            return null;
        }
        Document before = new Document();
        for (Object stage : stages.subList(0, stages.size() - 1)) {
            if (!(stage instanceof Document single) || single.size() != 1 || !isNext(single, before)) {
                return null;
            }
            before.putAll(single);
        }
        return new Counting(
                before.get("$match") instanceof Document match ? match : new Document(),
                number(before.get("$skip")),
                number(before.get("$limit")),
                group.get("_id"));
    }

    /** Only in this order do they mean what a count's query, skip and limit do. */
    private static boolean isNext(Document stage, Document before) {
        return stage.get("$match") instanceof Document && before.isEmpty()
                || stage.get("$skip") instanceof Number && !before.containsKey("$skip") && !before.containsKey("$limit")
                || stage.get("$limit") instanceof Number && !before.containsKey("$limit");
    }

    private static boolean isOneForAll(Document group) {
        return group.size() == 2
                && group.get("_id") instanceof Number
                && group.get("n") instanceof Document sum
                && sum.size() == 1
                && sum.get("$sum") instanceof Number one
                && one.doubleValue() == 1;
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    Document answer(String namespace, int count) {
        List<Document> counted = count == 0 ? List.of() : List.of(new Document("_id", group).append("n", count));
        return new Document(
                        "cursor", new Document("id", 0L).append("ns", namespace).append("firstBatch", counted))
                .append("ok", 1.0);
    }
}
