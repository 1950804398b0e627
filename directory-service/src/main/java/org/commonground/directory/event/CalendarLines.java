package org.commonground.directory.event;

import java.util.stream.Collectors;

/** Folds a calendar's lines: at most 75 octets of UTF-8 each, never inside a character (RFC 5545 section 3.1). */
final class CalendarLines {

    private static final int LONGEST = 75;

    private CalendarLines() {}

    static String folded(String calendar) {
        return calendar.lines().map(CalendarLines::fold).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String fold(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var character : line.codePoints().toArray()) {
            var length = octets(character);
            if (octets + length > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += length;
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
