package org.commonground.notification.circular;

import java.util.List;
import java.util.Objects;
import org.commonground.notification.event.Event;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who sent it, as everybody else who organises the event may know.
 *
 * @param role OWNER, ORGANISER or ADMINISTRATOR
 * @param organisation for which one; null for an administrator
 * @param token the API token's id; null for a person
 * @param mark by which a person is known again, and by nobody else; null for a token
 */
public record Sender(
        String role,
        @Nullable String organisation,
        @Nullable String token,
        @Nullable String mark) {

    static Sender of(Caller caller, Event event, CircularId id) {
        var organisation = Objects.requireNonNullElse(event.hostIds(), List.<String>of()).stream()
                .filter(host -> caller.organisationsAs(Role.ORGANISER).contains(host))
                .findFirst()
                .orElse(null);
        var role = organisation == null
                ? "ADMINISTRATOR"
                : Objects.requireNonNull(caller.organisations().get(organisation))
                        .name();
        return new Sender(
                role,
                organisation,
                caller.isPerson() ? null : caller.subject(),
                caller.isPerson() ? mark(caller, id) : null);
    }

    /** Whether it was this caller. */
    boolean is(Caller caller, CircularId id) {
        return caller.isPerson()
                ? mark(caller, id).equals(mark)
                : caller.subject().equals(token);
    }

    private static String mark(Caller caller, CircularId id) {
        return Fingerprint.of(id.value(), caller.subject());
    }
}
