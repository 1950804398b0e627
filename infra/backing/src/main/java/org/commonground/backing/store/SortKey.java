package org.commonground.backing.store;

import de.bwaldvogel.mongo.backend.Missing;
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
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes: equal when MongoDB takes the values for equal (1 and 1.0 are), and, compared unsigned, in MongoDB's
 * order when {@link #isOrdered} says so. No encoding is the beginning of another value's.
 */
final class SortKey {

    private static final long SIGN = Long.MIN_VALUE;

    private static final byte END = 0;
    private static final byte MIN = 1;
    private static final byte NULL = 2;
    private static final byte NUMBER = 3;
    private static final byte STRING = 4;
    private static final byte DOCUMENT = 5;
    private static final byte ARRAY = 6;
    private static final byte BINARY = 7;
    private static final byte LEGACY_UUID = 8;
    private static final byte UUIDS = 9;
    private static final byte OBJECT_ID = 10;
    private static final byte BOOLEAN = 11;
    private static final byte DATE = 12;
    private static final byte TIMESTAMP = 13;
    private static final byte PATTERN = 14;
    private static final byte SCRIPT = 15;
    private static final byte MAX = 16;

    private SortKey() {}

    static boolean isOrdered(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Missing ignored -> true;
            case Decimal128 ignored -> false;
            case Number ignored -> true;
            case String ignored -> true;
            case Boolean ignored -> true;
            case Instant ignored -> true;
            case ObjectId ignored -> true;
            case UUID ignored -> true;
            default -> false;
        };
    }

    static void write(@Nullable Object value, Bytes to) {
        switch (value) {
            case null -> to.add(NULL);
            case Missing ignored -> to.add(NULL);
            case MinKey ignored -> to.add(MIN);
            case MaxKey ignored -> to.add(MAX);
            case Number number -> number(number, to.add(NUMBER));
            case String text -> text(text, to.add(STRING));
            case Boolean flag -> to.add(BOOLEAN).add((byte) (flag ? 1 : 0));
            case Instant instant -> to.add(DATE).add(instant.toEpochMilli() ^ SIGN);
            case ObjectId id -> to.add(OBJECT_ID).add(id.toByteArray());
            case UUID id -> uuid(id, to.add(UUIDS));
            case LegacyUUID id -> uuid(id.getUuid(), to.add(LEGACY_UUID));
            case BinData data -> to.add(BINARY).add(data.getData().length).add(data.getData());
            case BsonTimestamp timestamp -> to.add(TIMESTAMP).add(timestamp.getValue());
            case Document document -> {
                to.add(DOCUMENT);
                document.forEach((name, inner) -> {
                    text(name, to.add(STRING));
                    write(inner, to);
                });
                to.add(END);
            }
            case Collection<?> values -> {
                to.add(ARRAY);
                values.forEach(inner -> write(inner, to));
                to.add(END);
            }
            case BsonRegularExpression pattern -> {
                text(pattern.getPattern(), to.add(PATTERN));
                text(String.valueOf(pattern.getOptions()), to);
            }
            case BsonJavaScript script -> text(script.getCode(), to.add(SCRIPT));
            default -> throw new IllegalArgumentException("Not a value of BSON: " + value.getClass());
        }
    }

    /** By the nearest double, and among the longs that share it by the distance. */
    private static void number(Number number, Bytes to) {
        double nearest = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(nearest);
        to.add(bits < 0 ? ~bits : bits ^ SIGN);
        long distance = number instanceof Long exact ? exact - (long) nearest : 0;
        to.add((int) distance ^ Integer.MIN_VALUE);
    }

    /** Each char for itself, surrogates too: the order is that of {@link String#compareTo}. */
    private static void text(String text, Bytes to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                to.add((byte) 0).add((byte) 0xff);
            } else if (c < 0x80) {
                to.add((byte) c);
            } else if (c < 0x800) {
                to.add((byte) (0xc0 | c >> 6)).add((byte) (0x80 | c & 0x3f));
            } else {
                to.add((byte) (0xe0 | c >> 12))
                        .add((byte) (0x80 | c >> 6 & 0x3f))
                        .add((byte) (0x80 | c & 0x3f));
            }
        }
        to.add((byte) 0).add((byte) 1);
    }

    private static void uuid(UUID id, Bytes to) {
        to.add(id.getMostSignificantBits()).add(id.getLeastSignificantBits());
    }
}
