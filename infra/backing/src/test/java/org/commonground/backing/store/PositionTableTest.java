package org.commonground.backing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTableTest {

    @Test
    void knowsWhatAMapKnowsAfterManyChanges() {
        PositionTable table = new PositionTable();
        Map<Integer, Long> map = new HashMap<>();
        Random random = new Random(7);
        for (int step = 1; step <= 50_000; step++) {
            int key = random.nextInt(2_000);
            if (random.nextInt(5) < 3) {
                Long before = map.put(key, (long) step);
                assertThat(table.put(bytes(key), step)).isEqualTo(before == null ? 0 : before);
            } else {
                Long removed = map.remove(key);
                assertThat(table.remove(bytes(key))).isEqualTo(removed == null ? 0 : removed);
            }
        }
        assertThat(table.size()).isEqualTo(map.size());
        for (int key = 0; key < 2_000; key++) {
            assertThat(table.get(bytes(key))).isEqualTo(map.getOrDefault(key, 0L));
        }
    }

    /** The first test vector of the reference implementation. */
    @Test
    void fingerprintsAreSipHash() {
        Fingerprint fingerprint = new Fingerprint(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

        fingerprint.take(new byte[0]);

        assertThat(fingerprint.low()).isEqualTo(0xe6a825ba047f81a3L);
        assertThat(fingerprint.high()).isEqualTo(0x930255c71472f66dL);
    }

    private static byte[] bytes(int key) {
        return ("key " + key).getBytes(StandardCharsets.UTF_8);
    }
}
