package org.commonground.directory.organisation;

import org.commonground.directory.field.Checks;

/** An organisation's id: lower-case letters, digits and hyphens. */
public record OrganisationId(String value) {

    public OrganisationId {
        Checks.id("organisation", value);
    }
}
