package org.commonground.directory.speaker;

import org.commonground.directory.field.Checks;
import org.commonground.directory.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Where a speaker belongs.
 *
 * @param name as it is said of the speaker, such as a university that is not in the directory
 * @param role what the speaker is there
 * @param organisation the same as a record of the directory, where it is one
 */
public record Affiliation(
        @Nullable String name,
        @Nullable String role,
        @Nullable OrganisationId organisation) {

    static final int LONGEST = 160;

    public Affiliation {
        name = Checks.optionalText("affiliation", name, LONGEST);
        role = Checks.optionalText("role", role, LONGEST);
    }
}
