package org.commonground.gateway.client;

import java.time.Instant;
import org.commonground.platform.identity.Role;

/** Somebody who belongs to an organisation. */
public record Member(String email, Role role, Instant since) {

    record RoleWish(Role role) {}
}
