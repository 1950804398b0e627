package org.commonground.backing.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-2-4 with 128 bits (Aumasson and Bernstein, 2012) under a key of its own for every instance: two different
 * inputs never have the same in practice, and nobody outside can make them.
 */
final class Fingerprint {

    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long low;
    private long high;

    Fingerprint(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    static Fingerprint withSecretKey() {
        SecureRandom random = new SecureRandom();
        return new Fingerprint(random.nextLong(), random.nextLong());
    }

    /** Not for several threads at once: the result is read from {@link #low()} and {@link #high()}. */
    void take(byte[] input) {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
        int whole = input.length & ~7;
        for (int i = 0; i < whole; i += 8) {
            mix((long) LITTLE_ENDIAN.get(input, i));
        }
        long last = (long) input.length << 56;
        for (int i = whole; i < input.length; i++) {
            last |= (input[i] & 0xffL) << 8 * (i - whole);
        }
        mix(last);
        v2 ^= 0xee;
        low = rounds(4);
        v1 ^= 0xdd;
        high = rounds(4);
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    private void mix(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private long rounds(int count) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        for (int i = 0; i < count; i++) {
            a += b;
            b = Long.rotateLeft(b, 13) ^ a;
            a = Long.rotateLeft(a, 32);
            c += d;
            d = Long.rotateLeft(d, 16) ^ c;
            a += d;
            d = Long.rotateLeft(d, 21) ^ a;
            c += b;
            b = Long.rotateLeft(b, 17) ^ c;
            c = Long.rotateLeft(c, 32);
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
        return a ^ b ^ c ^ d;
    }
}
