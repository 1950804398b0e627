package org.commonground.gateway.client;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation's letters carry beside its name and logo.
 *
 * @param language EN or CY: in which its own members are written to
 */
public record Letterhead(
        @Nullable String replyTo,
        @Nullable String signature,
        @Nullable String language) {}
