package org.commonground.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * A line of what one needs to know.
 *
 * @param key stable, whatever the language
 * @param term what it is
 * @param address where the words lead, if anywhere
 */
record Fact(String key, String term, String words, @Nullable String address) {}
