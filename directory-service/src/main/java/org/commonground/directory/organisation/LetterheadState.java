package org.commonground.directory.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation's letters carry, on the wire.
 *
 * @param signature with line breaks between its lines
 */
record LetterheadState(@Nullable String replyTo, @Nullable String signature, Letterhead.Language language) {

    static LetterheadState from(Letterhead letterhead) {
        var replyTo = letterhead.replyTo();
        return new LetterheadState(
                replyTo == null ? null : replyTo.value(),
                letterhead.signature().isEmpty() ? null : String.join("\n", letterhead.signature()),
                letterhead.language());
    }
}
