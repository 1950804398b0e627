package org.commonground.directory.search;

import java.util.Map;

/** The index's fields. */
final class Fields {

    /** What a document is of, and its id: unique. */
    static final String KEY = "key";

    static final String KIND = "kind";
    static final String ID = "id";
    static final String SLUG = "slug";

    /** What it is called; its words as they are written. */
    static final String NAME = "name";

    /** The topics' words as they are written. */
    static final String TOPIC_WORDS = "topicWords";

    static final String CHANGED = "changed";

    /** Every word of the text as it is written and by its stem, for what is begun and for what is misspelt. */
    static final String WORDS = "words";

    static final String TITLE = "title";
    static final String NAMES = "names";
    static final String SUMMARY = "summary";
    static final String DESCRIPTION = "description";

    /** Where words are looked for by their stems, and how much finding one there counts. */
    static final Map<String, Float> TEXT = Map.of(TITLE, 6f, NAMES, 3f, SUMMARY, 2f, DESCRIPTION, 1f);

    static final String TOPIC = "topic";
    static final String ORGANISATION = "organisation";
    static final String SPEAKER = "speaker";
    static final String SERIES = "series";
    static final String ACCESS = "access";
    static final String ONLINE = "online";
    static final String FACET = "facet";

    /** The local day on which it begins, counted from 1970. */
    static final String DAY = "day";

    static final String START = "start";
    static final String END = "end";
    static final String POSITION = "position";

    private Fields() {}
}
