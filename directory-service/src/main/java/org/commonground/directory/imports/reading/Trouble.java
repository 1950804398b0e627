package org.commonground.directory.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a source, for whoever can mend it.
 *
 * @param entry the entry's title or number, or null where it is the whole source
 * @param line counted from 1, where it is known
 */
public record Trouble(@Nullable String entry, @Nullable Integer line, String message) {}
