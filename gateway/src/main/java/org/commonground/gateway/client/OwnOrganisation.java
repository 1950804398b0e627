package org.commonground.gateway.client;

import org.commonground.platform.identity.Role;

/** An organisation that the caller belongs to, and what they may do there. */
public record OwnOrganisation(Organisation organisation, Role role) {

    public boolean owner() {
        return role == Role.OWNER;
    }

    public boolean organiser() {
        return role == Role.OWNER || role == Role.ORGANISER;
    }
}
