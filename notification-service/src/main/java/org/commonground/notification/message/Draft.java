package org.commonground.notification.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.notification.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter says, ready to be laid out.
 *
 * @param facts what one needs to know, in the order of their weight
 * @param text somebody's own words, by paragraphs; laid out, never read as a letter's file is
 * @param code shown where the letter has a place for it
 * @param letterhead in whose name it is
 */
record Draft(
        Language language,
        Sheet sheet,
        List<Fact> facts,
        List<String> text,
        @Nullable ReferenceCode code,
        Letterhead letterhead) {

    private static final int TERM_WIDTH = 12;

    /** As text: lines of any length, for the mail program to wrap. */
    String asText(String site, String why) {
        var blocks = sheet.blocks().stream()
                .map(this::asText)
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return sheet.heading().toUpperCase(language.locale()) + "\n\n" + blocks + signature()
                + "\n\n--\nCommon Ground, "
                + site
                + "\n" + why + "\n";
    }

    private String signature() {
        return letterhead.isOurs()
                ? ""
                : Stream.concat(Stream.of(letterhead.name()), letterhead.signature().stream())
                        .collect(Collectors.joining("\n", "\n\n", ""));
    }

    private String asText(Sheet.Block block) {
        return switch (block.kind()) {
            case PARAGRAPH -> block.words();
            case BUTTON, LINK -> block.words() + ":\n" + block.address();
            case FACTS -> facts.stream().map(this::asText).collect(Collectors.joining("\n"));
            case TEXT -> String.join("\n\n", text);
            // whoever sees no picture has the reference among the facts
            case CODE -> "";
        };
    }

    private String asText(Fact fact) {
        var width =
                facts.stream().mapToInt(one -> one.term().length() + 1).max().orElse(0);
        var term = ("%-" + Math.max(width, TERM_WIDTH) + "s").formatted(fact.term());
        var address = fact.address();
        return "  " + term + (address != null && fact.key().equals("map") ? address : fact.words());
    }
}
