package org.commonground.directory.event;

import java.util.List;
import java.util.stream.Collectors;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/** For whom a caller may list events: an organisation is named only by those who may act for it. */
final class Hosting {

    private Hosting() {}

    /** Who hosts a new event of the caller's; refused where it cannot be told. */
    static List<OrganisationId> hosts(Caller caller, List<OrganisationId> named) {
        if (!named.isEmpty()) {
            return named;
        }
        var own = caller.organisationsAs(Role.ORGANISER);
        if (own.size() != 1) {
            throw new InvalidField(
                    "hosts",
                    own.isEmpty()
                            ? "Name the organisation that hosts the event."
                            : "Say which of your organisations hosts the event: "
                                    + own.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return List.of(new OrganisationId(own.iterator().next()));
    }

    static boolean acts(Caller caller, OrganisationId organisation) {
        return caller.may(Role.ORGANISER, organisation.value());
    }

    /** Whether the caller may list events at all. */
    static boolean mayList(Caller caller) {
        return caller.admin() || !caller.organisationsAs(Role.ORGANISER).isEmpty();
    }

    /** Organisers of a host; they see all of it. */
    static boolean mayChange(Caller caller, Event event) {
        return event.listing().billing().hosts().stream().anyMatch(host -> caller.may(Role.ORGANISER, host.value()));
    }

    /**
     * Everybody sees what is listed. What is not, the members of its hosts see, but a draft their organisers only; and
     * the organisers of those who were asked to stand on it, for they have to know what.
     */
    static boolean maySee(@Nullable Caller caller, Event event) {
        if (event.isListed()) {
            return true;
        }
        if (caller == null) {
            return false;
        }
        var needed = event.status().isPublic() ? Role.DOOR : Role.ORGANISER;
        return event.listing().billing().hosts().stream().anyMatch(host -> caller.may(needed, host.value()))
                || event.standing().invited().stream()
                        .anyMatch(it ->
                                caller.may(Role.ORGANISER, it.organisation().value()));
    }
}
