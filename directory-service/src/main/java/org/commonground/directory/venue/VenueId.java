package org.commonground.directory.venue;

import org.commonground.directory.field.Checks;

/** A venue's id: lower-case letters, digits and hyphens. */
public record VenueId(String value) {

    public VenueId {
        Checks.id("venue", value);
    }
}
