package org.commonground.directory.search;

import org.jspecify.annotations.Nullable;

/** One thing by which found events are counted, as it is written into the index. */
sealed interface Facet {

    /** Cannot occur in a text that the directory takes. */
    char GAP = '\u0000';

    String label();

    /** A topic, as it is written. */
    record Topic(String name) implements Facet {
        @Override
        public String label() {
            return "t" + GAP + name;
        }
    }

    /** A host or partner. */
    record Organisation(String id, String name) implements Facet {
        @Override
        public String label() {
            return "o" + GAP + id + GAP + name;
        }
    }

    /** What helps people to get in. */
    record Access(String name) implements Facet {
        @Override
        public String label() {
            return "a" + GAP + name;
        }
    }

    /** A month, like 2026-12. */
    record Month(String name) implements Facet {
        @Override
        public String label() {
            return "m" + GAP + name;
        }
    }

    /** That one can take part from afar. */
    record Online() implements Facet {
        @Override
        public String label() {
            return "n";
        }
    }

    /** The way back from the label; null for what was never written. */
    static @Nullable Facet of(String label) {
        var rest = label.length() > 2 ? label.substring(2) : "";
        var gap = rest.indexOf(GAP);
        return switch (label.charAt(0)) {
            case 't' -> new Topic(rest);
            case 'o' -> new Organisation(rest.substring(0, gap), rest.substring(gap + 1));
            case 'a' -> new Access(rest);
            case 'm' -> new Month(rest);
            case 'n' -> new Online();
            default -> null;
        };
    }
}
