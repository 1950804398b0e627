package org.commonground.directory.support;

import java.util.Map;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;

/** Everybody who may call, vouched for in the gateway's place. */
public final class Callers {

    public static final Caller GATEWAY = Caller.service("gateway");
    public static final Caller ADMINISTRATOR = Caller.person("admin@example.org", true, Map.of());

    private Callers() {}

    public static Caller partner(String organisation) {
        return Caller.token("token-of-" + organisation, Map.of(organisation, Role.ORGANISER));
    }

    public static Caller person(Role role, String organisation) {
        return Caller.person("somebody@example.org", false, Map.of(organisation, role));
    }
}
