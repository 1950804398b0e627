package org.commonground.backing.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    @Test
    void bytesHaveTheOrderOfTheValues() {
        List<@Nullable Object> values = new ArrayList<>(
                List.of(-2, -1.5, -1L, 0, 0.25, 1, 2L, 1L << 53, (1L << 53) + 1, (1L << 53) + 2, Long.MAX_VALUE));
        values.addFirst(null);
        values.addAll(List.of("", "\0", "a", "a\0", "a\0b", "aa", "b", "é", "\ud83c\udf88", "\uffee"));
        values.addAll(List.of(new UUID(1, -1), new UUID(Long.MIN_VALUE, 0)));
        values.addAll(List.of(new ObjectId(new byte[12]), new ObjectId()));
        values.addAll(List.of(false, true));
        values.addAll(List.of(Instant.EPOCH.minusMillis(1), Instant.EPOCH, Instant.parse("2026-12-21T19:00:00Z")));
        for (Object one : values) {
            for (Object other : values) {
                assertThat(Integer.signum(Arrays.compareUnsigned(key(one), key(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(ValueComparator.asc().compare(one, other)));
            }
        }
    }

    @Test
    void numbersThatAreEqualHaveTheSameBytes() {
        assertThat(key(1)).isEqualTo(key(1L)).isEqualTo(key(1.0));
        assertThat(key(0.0)).isEqualTo(key(-0.0));
    }

    @Test
    void severalValuesAreNotConfusedWithOneAnother() {
        assertThat(key("ab", "c")).isNotEqualTo(key("a", "bc"));
        assertThat(key(List.of("a"), "b")).isNotEqualTo(key(List.of("a", "b")));
    }

    private static byte[] key(@Nullable Object... values) {
        return IndexedFields.key(Arrays.asList(values)).toArray();
    }
}
