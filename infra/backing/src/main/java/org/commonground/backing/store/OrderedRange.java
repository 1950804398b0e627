package org.commonground.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonground.backing.store.OrderedIndex.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an ordered index that hold what a query asks for: its first fields equal to a value or one of several, the
 * next one between bounds.
 *
 * @param equal how many of the first fields have one value only
 * @param rank the number of fields that narrow it down, 0 for the whole index
 */
record OrderedRange(List<Part> parts, int equal, int rank) {

    private static final Set<String> ABOVE = Set.of("$gt", "$gte");
    private static final Set<String> BELOW = Set.of("$lt", "$lte");
    private static final byte AFTER_ALL = (byte) 0xff;

    /** From the first, included, to the second, excluded. */
    record Part(byte[] from, byte[] to) {}

    /** Null when the query compares a field with something that has no place in the index. */
    static @Nullable OrderedRange of(List<String> paths, Conditions conditions) {
        Bytes prefix = new Bytes();
        int equal = 0;
        for (String path : paths) {
            List<@Nullable Object> values = conditions.values(path);
            if (values == null) {
                return bounded(prefix, path, conditions, equal);
            }
            if (!values.stream().allMatch(SortKey::isOrdered)) {
                return null;
            }
            if (values.size() != 1) {
                return new OrderedRange(oneOf(prefix, values), 0, equal + 1);
            }
            SortKey.write(values.getFirst(), prefix);
            equal++;
        }
        return new OrderedRange(List.of(under(prefix)), equal, equal);
    }

    private static List<Part> oneOf(Bytes prefix, List<@Nullable Object> values) {
        Set<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
        for (Object value : values) {
            Bytes key = new Bytes().add(prefix.toArray());
            SortKey.write(value, key);
            distinct.add(key.toArray());
        }
        List<Part> parts = new ArrayList<>();
        distinct.forEach(key -> parts.add(under(new Bytes().add(key))));
        return parts;
    }

    private static Part under(Bytes prefix) {
        byte[] from = prefix.toArray();
        return new Part(from, prefix.add(AFTER_ALL).toArray());
    }

    private static @Nullable OrderedRange bounded(Bytes prefix, String path, Conditions conditions, int equal) {
        Object above = conditions.bound(path, ABOVE);
        Object below = conditions.bound(path, BELOW);
        if (above == null && below == null) {
            return new OrderedRange(List.of(under(prefix)), equal, equal);
        }
        if (!SortKey.isOrdered(above) || !SortKey.isOrdered(below)) {
            return null;
        }
        byte[] start = prefix.toArray();
        // The first byte of a value is its type, and comparisons stay within a type.
        Bytes from = new Bytes().add(start);
        Bytes to = new Bytes().add(start);
        SortKey.write(above != null ? above : below, from);
        SortKey.write(below != null ? below : above, to);
        byte[] lower = from.toArray();
        byte[] upper = to.add(AFTER_ALL).toArray();
        if (above == null) {
            lower = Arrays.copyOf(lower, start.length + 1);
        }
        if (below == null) {
            upper = Arrays.copyOf(upper, start.length + 1);
            upper[start.length]++;
        }
        if (Arrays.compareUnsigned(lower, upper) > 0) {
            return new OrderedRange(List.of(), equal, equal + 1);
        }
        return new OrderedRange(List.of(new Part(lower, upper)), equal, equal + 1);
    }

    /** Whether walking the index gives the order that is asked for. */
    Direction direction(List<String> paths, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || parts.size() > 1) {
            return Direction.NONE;
        }
        List<String> sorted = List.copyOf(orderBy.keySet());
        int end = equal + sorted.size();
        if (end > paths.size() || !paths.subList(equal, end).equals(sorted)) {
            return Direction.NONE;
        }
        Set<Integer> signs = new HashSet<>();
        orderBy.values().forEach(sign -> signs.add(sign instanceof Number number ? number.intValue() : 0));
        return signs.equals(Set.of(1)) ? Direction.UP : signs.equals(Set.of(-1)) ? Direction.DOWN : Direction.NONE;
    }
}
