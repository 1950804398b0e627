package org.commonground.directory.membership;

import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Role;

/** Somebody may act for an organisation. */
record Membership(OrganisationId organisation, Role role) {}
