package org.commonground.directory.imports;

/** What may be said of an event from several sides: of each fact the last word counts by itself. */
enum Fact {
    TITLE,
    SUMMARY,
    DESCRIPTION,
    /** Start, end and zone together: half of each would be another time. */
    TIMES,
    /** Name, address and position together. */
    PLACE,
    /** How to take part from elsewhere. */
    ONLINE,
    TOPICS,
    CAPACITY,
    HAPPENING
}
