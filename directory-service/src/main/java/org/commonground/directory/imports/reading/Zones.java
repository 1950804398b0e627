package org.commonground.directory.imports.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Time zones by whatever name or rules a calendar gives them. */
final class Zones {

    private static final String WORLD = "001";
    private static final int MONTHS = 12;
    private static final Duration MONTH = Duration.ofDays(30);

    /** Places by which zones are called, in the order in which they are tried. */
    private static final List<String> KNOWN = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic|Indian)/[A-Za-z_]+"))
            .sorted(Comparator.comparing((String id) -> !id.startsWith("Europe/"))
                    .thenComparing(id -> id))
            .toList();

    private Zones() {}

    /** The zone of this name: the time zone database's, Windows', or one with a vendor's path before it. */
    static Optional<ZoneId> named(String name) {
        var plain = name.strip().replace("\"", "");
        var windows = com.ibm.icu.util.TimeZone.getIDForWindowsID(plain, WORLD);
        if (windows != null && ZoneId.getAvailableZoneIds().contains(windows)) {
            return Optional.of(ZoneId.of(windows));
        }
        if (plain.matches("(?i)(?:Etc/)?(?:UTC|GMT|Z|Zulu)")) {
            return Optional.of(ZoneId.of("UTC"));
        }
        var segments = plain.split("/", -1);
        return Stream.of(0, 1, 2, 3)
                .map(count -> tail(segments, count))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .findFirst()
                .map(ZoneId::of);
    }

    /** A zone with the same clocks as {@code custom} in the year after {@code around}: the preferred one if it has. */
    static Optional<ZoneId> like(TimeZone custom, ZoneId preferred, Instant around) {
        return Stream.concat(Stream.of(preferred), KNOWN.stream().map(ZoneId::of))
                .filter(zone -> isLike(custom, zone, around))
                .findFirst();
    }

    private static boolean isLike(TimeZone custom, ZoneId zone, Instant around) {
        return IntStream.rangeClosed(0, MONTHS)
                .mapToObj(month -> around.plus(MONTH.multipliedBy(month)))
                .allMatch(at -> custom.getOffset(at.toEpochMilli())
                        == zone.getRules().getOffset(at).getTotalSeconds() * 1_000);
    }

    /** The whole name for 0, else its last parts, three at most. */
    private static String tail(String[] segments, int count) {
        var from = count == 0 ? 0 : Math.max(0, segments.length - (4 - count));
        return String.join("/", List.of(segments).subList(from, segments.length));
    }
}
