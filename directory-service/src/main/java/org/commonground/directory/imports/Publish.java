package org.commonground.directory.imports;

/** How new events appear. */
enum Publish {
    DRAFT,
    PUBLISHED
}
