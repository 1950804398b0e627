package org.commonground.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a stored document no more than the top-level fields that decide whether it is wanted, and where. */
final class Glimpse {

    private final String[] names;
    private final byte[][] encodedNames;

    private Glimpse(Set<String> names) {
        this.names = names.toArray(String[]::new);
        this.encodedNames = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    static Glimpse ofPaths(Collection<String> paths) {
        Set<String> names = new LinkedHashSet<>();
        paths.forEach(path -> names.add(topLevel(path)));
        return new Glimpse(names);
    }

    /** What a query and an order look at, or null when that can only be told from the whole document. */
    static @Nullable Glimpse ofQuery(Document query, @Nullable Document orderBy) {
        Set<String> names = new LinkedHashSet<>();
        if (!collect(query, names)) {
            return null;
        }
        if (orderBy != null) {
            orderBy.keySet().forEach(path -> names.add(topLevel(path)));
        }
        return new Glimpse(names);
    }

    private static boolean collect(Document query, Set<String> names) {
        for (var condition : query.entrySet()) {
            String key = condition.getKey();
            if (!key.startsWith("$")) {
                names.add(topLevel(key));
            } else if (!Conditions.JUNCTIONS.contains(key)
                    || !(condition.getValue() instanceof List<?> parts)
                    || !parts.stream().allMatch(part -> part instanceof Document inner && collect(inner, names))) {
                return false;
            }
        }
        return true;
    }

    private static String topLevel(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    Document of(byte[] bson) {
        Document seen = new Document();
        ByteBuf buffer = Unpooled.wrappedBuffer(bson);
        buffer.skipBytes(Integer.BYTES);
        while (seen.size() < names.length) {
            byte type = buffer.readByte();
            if (type == BsonConstants.TERMINATING_BYTE) {
                break;
            }
            int start = buffer.readerIndex();
            int end = endOfName(bson, start);
            buffer.readerIndex(end + 1);
            int wanted = indexOf(bson, start, end);
            if (wanted < 0) {
                skip(type, buffer);
            } else {
                seen.put(names[wanted], BsonDecoder.decodeValue(type, buffer));
            }
        }
        return seen;
    }

    private static int endOfName(byte[] bson, int start) {
        int end = start;
        while (bson[end] != BsonConstants.STRING_TERMINATION) {
            end++;
        }
        return end;
    }

    private int indexOf(byte[] bson, int start, int end) {
        for (int i = 0; i < encodedNames.length; i++) {
            if (Arrays.equals(encodedNames[i], 0, encodedNames[i].length, bson, start, end)) {
                return i;
            }
        }
        return -1;
    }

    private static void skip(byte type, ByteBuf buffer) {
        switch (type) {
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                buffer.skipBytes(buffer.readIntLE());
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                buffer.skipBytes(buffer.readIntLE() - Integer.BYTES);
            case BsonConstants.TYPE_DATA -> buffer.skipBytes(buffer.readIntLE() + 1);
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_INT64,
                    BsonConstants.TYPE_TIMESTAMP -> buffer.skipBytes(Long.BYTES);
            case BsonConstants.TYPE_INT32 -> buffer.skipBytes(Integer.BYTES);
            case BsonConstants.TYPE_BOOLEAN -> buffer.skipBytes(1);
            default -> BsonDecoder.decodeValue(type, buffer);
        }
    }
}
