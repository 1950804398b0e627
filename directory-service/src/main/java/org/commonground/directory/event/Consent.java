package org.commonground.directory.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Caller;

/**
 * Who stands on an event, and who was only asked to: an organisation is named by those who may act for it, or once it
 * has agreed.
 *
 * @param billing with those alone that have agreed
 * @param invited those that have not answered yet
 */
record Consent(Billing billing, List<Invitation> invited) {

    /** Nobody has to be asked. */
    static Consent given(Billing billing, List<Invitation> before) {
        return new Consent(billing, without(before, billing));
    }

    /** For a new event; {@code by} asks all those for whom the caller may not act. */
    static Consent of(Caller caller, Billing wanted, Instant now) {
        return split(
                wanted, List.of(), host -> Hosting.acts(caller, host), partner -> Hosting.acts(caller, partner), now);
    }

    /** For a change of an event, on which some stand already and some were asked. */
    static Consent of(Caller caller, Billing wanted, Event event, Instant now) {
        var agreed = event.listing().billing();
        return split(
                wanted,
                event.standing().invited(),
                host -> agreed.hosts().contains(host) || Hosting.acts(caller, host),
                partner -> agreed.hosts().contains(partner)
                        || agreed.partners().contains(partner)
                        || Hosting.acts(caller, partner),
                now);
    }

    private static Consent split(
            Billing wanted,
            List<Invitation> before,
            Predicate<OrganisationId> agreesToHost,
            Predicate<OrganisationId> agreesToPartner,
            Instant now) {
        var hosts = wanted.hosts().stream().filter(agreesToHost).toList();
        if (hosts.isEmpty()) {
            throw new InvalidField("hosts", "Name an organisation of yours: nobody else has agreed to host the event.");
        }
        var partners = wanted.partners().stream().filter(agreesToPartner).toList();
        var billing = new Billing(hosts, partners, wanted.chair(), wanted.speakers());
        Map<OrganisationId, Invitation> asked = new LinkedHashMap<>();
        before.forEach(it -> asked.put(it.organisation(), it));
        for (var partner : wanted.partners()) {
            ask(asked, partner, Invitation.As.PARTNER, hosts.getFirst(), now);
        }
        for (var host : wanted.hosts()) {
            ask(asked, host, Invitation.As.HOST, hosts.getFirst(), now);
        }
        var invited = without(new ArrayList<>(asked.values()), billing);
        if (invited.size() > Standing.MOST_INVITED) {
            throw new InvalidField("hosts", "Invite at most " + Standing.MOST_INVITED + " organisations.");
        }
        return new Consent(billing, invited);
    }

    private static void ask(
            Map<OrganisationId, Invitation> asked,
            OrganisationId organisation,
            Invitation.As as,
            OrganisationId by,
            Instant now) {
        var before = asked.get(organisation);
        if (before == null || before.as() != as) {
            asked.put(organisation, new Invitation(organisation, as, by, now));
        }
    }

    private static List<Invitation> without(List<Invitation> asked, Billing standing) {
        return asked.stream()
                .filter(it -> !standing.hosts().contains(it.organisation()))
                .filter(it ->
                        it.as() == Invitation.As.HOST || !standing.partners().contains(it.organisation()))
                .toList();
    }
}
