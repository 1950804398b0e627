package org.commonground.backing.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BsonTest {

    private static final Document EVERYTHING = new Document("_id", "one")
            .append("text", "Łódź 🎈\0end")
            .append("int", -1)
            .append("long", Long.MAX_VALUE)
            .append("double", 51.4998)
            .append("decimal", new Decimal128(new BigDecimal("12.50")))
            .append("flag", true)
            .append("nothing", null)
            .append("date", Instant.ofEpochMilli(-1_414_000_800_001L))
            .append("timestamp", new BsonTimestamp(42L))
            .append("object", new ObjectId())
            .append("bytes", new BinData(new byte[] {1, 0, -3}))
            .append("uuid", UUID.randomUUID())
            .append("legacy", new LegacyUUID(1, 2))
            .append("script", new BsonJavaScript("1 + 1"))
            .append("min", MinKey.getInstance())
            .append("max", MaxKey.getInstance())
            .append("inner", new Document("z", 1).append("a", new Document()))
            .append("list", List.of(new Document("a", 1), "b", List.of()))
            .append("last", 7);

    @Test
    void everyTypeIsReadAsItWasWrittenAndInItsOrder() {
        Document read = Bson.read(Bson.write(EVERYTHING));

        assertThat(read).isEqualTo(EVERYTHING);
        assertThat(read.keySet()).containsExactlyElementsOf(EVERYTHING.keySet());
    }

    /** It has no equality of its own. */
    @Test
    void aPatternIsReadAsItWasWritten() {
        Document pattern = new Document("pattern", new BsonRegularExpression("^a", "i")).append("last", 7);

        assertThat(Bson.read(Bson.write(pattern))).hasToString(pattern.toString());
        assertThat(Glimpse.ofPaths(Set.of("last")).of(Bson.write(pattern))).isEqualTo(new Document("last", 7));
    }

    @Test
    void aGlimpseFindsEveryFieldBehindEveryType() {
        byte[] stored = Bson.write(EVERYTHING);

        for (String field : EVERYTHING.keySet()) {
            Document seen = Glimpse.ofPaths(Set.of(field)).of(stored);
            assertThat(seen.keySet()).containsExactly(field);
            assertThat(seen.get(field)).isEqualTo(EVERYTHING.get(field));
        }
        assertThat(Glimpse.ofPaths(Set.of("inner.z", "last", "not there"))
                        .of(stored)
                        .keySet())
                .containsExactly("inner", "last");
    }

    @Test
    void aQueryThatLooksAtTheWholeDocumentGetsNoGlimpse() {
        assertThat(Glimpse.ofQuery(new Document("$expr", new Document()), null)).isNull();
        assertThat(Glimpse.ofQuery(new Document("$or", List.of(new Document("$where", "x"))), null))
                .isNull();
        assertThat(Glimpse.ofQuery(new Document("$or", List.of(new Document("a", 1))), null))
                .isNotNull();
    }
}
