package org.commonground.directory.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.commonground.directory.event.EventView;
import org.jspecify.annotations.Nullable;

/**
 * A found event as it is now.
 *
 * @param distance from where one asked, in kilometres, one decimal; absent where nobody asked or nobody knows
 */
record FoundEventView(
        @JsonUnwrapped EventView event,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double distance) {}
