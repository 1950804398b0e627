package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody needs to take part, for those who get it ready. */
public record AccessNeed(
        String reference, String status, @Nullable String name, int places, String accessNeeds) {

    record Needs(List<AccessNeed> items) {}
}
