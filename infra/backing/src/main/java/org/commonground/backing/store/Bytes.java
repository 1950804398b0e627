package org.commonground.backing.store;

import java.util.Arrays;

/** Bytes that grow at their end; numbers are written with the highest byte first. */
final class Bytes {

    private byte[] content = new byte[64];
    private int length;

    Bytes add(byte value) {
        room(1);
        content[length++] = value;
        return this;
    }

    Bytes add(byte[] values) {
        room(values.length);
        System.arraycopy(values, 0, content, length, values.length);
        length += values.length;
        return this;
    }

    Bytes add(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            add((byte) (value >> shift));
        }
        return this;
    }

    Bytes add(long value) {
        return add((int) (value >> 32)).add((int) value);
    }

    byte[] toArray() {
        return Arrays.copyOf(content, length);
    }

    private void room(int more) {
        if (length + more > content.length) {
            content = Arrays.copyOf(content, Math.max(length + more, 2 * content.length));
        }
    }
}
