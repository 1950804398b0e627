package org.commonground.directory.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.audit.Action;
import org.commonground.directory.audit.AuditLog;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Caller;
import org.springframework.stereotype.Component;

/** What becomes of invitations: they are accepted, declined by those who were asked, or withdrawn by those who asked. */
@Component
class Invitations {

    private final Events events;
    private final References references;
    private final AuditLog audit;
    private final Clock clock;

    Invitations(Events events, References references, AuditLog audit, Clock clock) {
        this.events = events;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes down who is asked that was not asked before. */
    void asked(Caller caller, EventId event, List<Invitation> before, List<Invitation> now) {
        now.stream()
                .filter(it -> !before.contains(it))
                .forEach(it -> audit.record(
                        caller,
                        Action.INVITED,
                        Events.KIND + ":" + event.value(),
                        it.organisation().value() + ": " + it.as()));
    }

    /** The organisation's name is shown from now on, and a host's organisers see and do what the other hosts' do. */
    Edit accept(Caller caller, String idOrSlug, OrganisationId organisation) {
        var found = events.find(idOrSlug).filter(event -> Hosting.maySee(caller, event));
        if (found.isEmpty()) {
            return new Edit.Unknown();
        }
        var event = found.get();
        if (!Hosting.acts(caller, organisation)) {
            return new Edit.NotYours();
        }
        var invitation = invitation(event, organisation);
        if (invitation.isEmpty()) {
            return event.listing().billing().names(organisation) ? new Edit.Done(event) : new Edit.NotInvited();
        }
        if (!references.unverified(List.of(organisation)).isEmpty()) {
            return new Edit.NotVerified();
        }
        audit.record(caller, Action.INVITATION_ACCEPTED, subject(event), organisation.value());
        return events.store(event, event.accept(invitation.get(), clock.instant()));
    }

    Edit remove(Caller caller, String idOrSlug, OrganisationId organisation) {
        var found = events.find(idOrSlug).filter(event -> Hosting.maySee(caller, event));
        if (found.isEmpty()) {
            return new Edit.Unknown();
        }
        var event = found.get();
        var declined = Hosting.acts(caller, organisation);
        if (!declined && !Hosting.mayChange(caller, event)) {
            return new Edit.NotYours();
        }
        if (invitation(event, organisation).isEmpty()) {
            return new Edit.NotInvited();
        }
        var action = declined ? Action.INVITATION_DECLINED : Action.INVITATION_WITHDRAWN;
        audit.record(caller, action, subject(event), organisation.value());
        return events.store(event, event.uninvite(organisation, declined, clock.instant()));
    }

    static String subject(Event event) {
        return Events.KIND + ":" + event.id().value();
    }

    private static Optional<Invitation> invitation(Event event, OrganisationId organisation) {
        return event.standing().invited().stream()
                .filter(it -> it.organisation().equals(organisation))
                .findFirst();
    }
}
