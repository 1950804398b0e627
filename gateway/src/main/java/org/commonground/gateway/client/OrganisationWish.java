package org.commonground.gateway.client;

import java.util.List;
import org.commonground.gateway.client.Organisation.Identifier;
import org.jspecify.annotations.Nullable;

/** An organisation as its owner would have it; the service judges whether it makes sense. */
public record OrganisationWish(
        String name,
        @Nullable String summary,
        @Nullable String website,
        @Nullable String logo,
        @Nullable String location,
        List<Identifier> identifiers) {}
