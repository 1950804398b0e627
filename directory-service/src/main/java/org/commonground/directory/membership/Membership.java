package org.commonground.directory.membership;

import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Role;

/** A person may act for an organisation; one role per person and organisation. */
record Membership(EmailAddress email, OrganisationId organisation, Role role) {}
