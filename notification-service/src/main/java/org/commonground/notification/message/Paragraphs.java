package org.commonground.notification.message;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody's own words of several lines, made inert: paragraphs of lines, of which each is as harmless as {@link Line}
 * makes it. They are laid out and never read as a letter's file is.
 */
final class Paragraphs {

    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");

    private Paragraphs() {}

    static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(text.replace("\r\n", "\n").replace('\r', '\n')))
                .map(Paragraphs::lines)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String lines(String paragraph) {
        return paragraph
                .lines()
                .map(Line::whole)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
