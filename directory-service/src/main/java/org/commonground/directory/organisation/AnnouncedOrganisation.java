package org.commonground.directory.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An organisation on its topic: with what its letters carry, which is in nobody's search result. */
record AnnouncedOrganisation(@JsonUnwrapped OrganisationState organisation, LetterheadState mail) {

    static AnnouncedOrganisation from(Organisation organisation) {
        return new AnnouncedOrganisation(
                OrganisationState.from(organisation),
                LetterheadState.from(organisation.profile().letterhead()));
    }
}
