package org.commonground.backing.store;

/**
 * The positions of documents by their keys, of which only fingerprints are kept: 24 bytes a slot, at most two thirds of
 * the slots in use. Positions are above 0, and 0 is no position.
 */
final class PositionTable {

    private static final int LOW = 0;
    private static final int HIGH = 1;
    private static final int POSITION = 2;
    private static final int WIDTH = 3;
    private static final int SLOTS_AT_FIRST = 64;

    private final Fingerprint fingerprint = Fingerprint.withSecretKey();
    private long[] table = new long[SLOTS_AT_FIRST * WIDTH];
    private int size;

    synchronized int size() {
        return size;
    }

    synchronized long get(byte[] key) {
        fingerprint.take(key);
        return table[find(fingerprint.low(), fingerprint.high()) + POSITION];
    }

    /** The position that the key has now had before, or 0. */
    synchronized long put(byte[] key, long position) {
        if (3L * (size + 1) * WIDTH > 2L * table.length) {
            grow();
        }
        fingerprint.take(key);
        int slot = find(fingerprint.low(), fingerprint.high());
        long before = table[slot + POSITION];
        if (before == 0) {
            size++;
        }
        fill(slot, fingerprint.low(), fingerprint.high(), position);
        return before;
    }

    synchronized long remove(byte[] key) {
        fingerprint.take(key);
        int gap = find(fingerprint.low(), fingerprint.high());
        long removed = table[gap + POSITION];
        if (removed != 0) {
            size--;
            close(gap);
        }
        return removed;
    }

    /** Moves later entries up that would not be found behind the gap. */
    private void close(int gap) {
        int slot = gap;
        while (true) {
            slot = next(slot);
            if (table[slot + POSITION] == 0) {
                fill(gap, 0, 0, 0);
                return;
            }
            int wanted = first(table[slot + LOW]);
            boolean stays = gap <= slot ? gap < wanted && wanted <= slot : gap < wanted || wanted <= slot;
            if (!stays) {
                fill(gap, table[slot + LOW], table[slot + HIGH], table[slot + POSITION]);
                gap = slot;
            }
        }
    }

    private void grow() {
        long[] before = table;
        table = new long[Math.multiplyExact(before.length, 2)];
        for (int slot = 0; slot < before.length; slot += WIDTH) {
            if (before[slot + POSITION] != 0) {
                int to = find(before[slot + LOW], before[slot + HIGH]);
                fill(to, before[slot + LOW], before[slot + HIGH], before[slot + POSITION]);
            }
        }
    }

    private int find(long low, long high) {
        int slot = first(low);
        while (table[slot + POSITION] != 0 && (table[slot + LOW] != low || table[slot + HIGH] != high)) {
            slot = next(slot);
        }
        return slot;
    }

    private int first(long low) {
        return (int) (low & table.length / WIDTH - 1) * WIDTH;
    }

    private int next(int slot) {
        return slot + WIDTH == table.length ? 0 : slot + WIDTH;
    }

    private void fill(int slot, long low, long high, long position) {
        table[slot + LOW] = low;
        table[slot + HIGH] = high;
        table[slot + POSITION] = position;
    }
}
