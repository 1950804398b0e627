package org.commonground.notification.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A letter as its file says it, before it is laid out as text and as HTML, which therefore say the same.
 *
 * <p>A file is a heading ({@code # …}) and blocks with blank lines between them: paragraphs, ways on
 * ({@code -> manage: See your booking}), and places for the facts, the code and somebody's own text. An address is named
 * and not written, so nothing that is filled in can lead anywhere else. Blocks left empty are left out.
 */
record Sheet(String heading, List<Block> blocks) {

    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");
    private static final Pattern WAY_ON = Pattern.compile("-> (\\w+): (.+)");
    private static final Map<String, Kind> MARKS =
            Map.of("{facts}", Kind.FACTS, "{code}", Kind.CODE, "{text}", Kind.TEXT);

    /** What a letter is mostly about; the others lead to more. */
    private static final Set<String> BUTTONS = Set.of("manage", "link", "coming", "invitation", "organise");

    enum Kind {
        PARAGRAPH,
        BUTTON,
        LINK,
        FACTS,
        CODE,
        TEXT
    }

    /**
     * A part of a letter.
     *
     * @param address where a way on leads; empty for others
     */
    record Block(Kind kind, String words, String address) {}

    static Sheet read(String written, Map<String, String> addresses) {
        var parts = Arrays.stream(BETWEEN.split(written.replace("\r", "").strip()))
                .map(part -> part.strip().replaceAll("\\s*\\n\\s*", " "))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() || !parts.getFirst().startsWith("# ")) {
            throw new IllegalArgumentException("a letter begins with its heading");
        }
        var blocks = parts.stream().skip(1).map(part -> block(part, addresses)).toList();
        return new Sheet(parts.getFirst().substring(2).strip(), blocks);
    }

    boolean showsCode() {
        return blocks.stream().anyMatch(block -> block.kind() == Kind.CODE);
    }

    private static Block block(String part, Map<String, String> addresses) {
        var mark = MARKS.get(part);
        if (mark != null) {
            return new Block(mark, "", "");
        }
        var way = WAY_ON.matcher(part);
        if (!way.matches()) {
            return new Block(Kind.PARAGRAPH, part, "");
        }
        var address = Objects.requireNonNull(addresses.get(way.group(1)), () -> "no such address: " + part);
        return new Block(BUTTONS.contains(way.group(1)) ? Kind.BUTTON : Kind.LINK, way.group(2), address);
    }
}
