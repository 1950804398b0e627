package org.commonground.directory.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;

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

    /** Whether the caller may list events at all. */
    static boolean mayList(Caller caller) {
        return caller.admin() || !caller.organisationsAs(Role.ORGANISER).isEmpty();
    }

    static boolean mayChange(Caller caller, Event event) {
        return event.listing().billing().hosts().stream().anyMatch(host -> caller.may(Role.ORGANISER, host.value()));
    }

    /** Organisations that are named anew and for which the caller may not act: they would have to agree first. */
    static List<OrganisationId> notAgreed(Caller caller, Billing wanted, List<OrganisationId> agreed) {
        var named = new ArrayList<>(wanted.hosts());
        named.addAll(wanted.partners());
        return named.stream()
                .distinct()
                .filter(organisation -> !agreed.contains(organisation))
                .filter(organisation -> !caller.may(Role.ORGANISER, organisation.value()))
                .toList();
    }

    /** Organisations that stand on the event already. */
    static List<OrganisationId> agreed(Event event) {
        var billing = event.listing().billing();
        var agreed = new ArrayList<>(billing.hosts());
        agreed.addAll(billing.partners());
        return agreed;
    }
}
