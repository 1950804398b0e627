package org.commonground.directory.moderation;

import java.time.Clock;
import org.commonground.directory.audit.Action;
import org.commonground.directory.audit.AuditLog;
import org.commonground.directory.event.Event;
import org.commonground.directory.event.EventModeration;
import org.commonground.directory.event.EventView;
import org.commonground.directory.event.Events;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.revision.Precondition;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Does what administrators decide. What is so already stays so, and nothing is written twice. */
@Component
class Decisions {

    private final Organisations organisations;
    private final EventModeration events;
    private final Reports reports;
    private final AuditLog audit;
    private final Clock clock;

    Decisions(Organisations organisations, EventModeration events, Reports reports, AuditLog audit, Clock clock) {
        this.organisations = organisations;
        this.events = events;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be decided of an organisation. */
    enum OnOrganisation {
        VERIFY(Organisation.Status.VERIFIED, Action.ORGANISATION_VERIFIED),
        REFUSE(Organisation.Status.REFUSED, Action.ORGANISATION_REFUSED),
        SUSPEND(Organisation.Status.SUSPENDED, Action.ORGANISATION_SUSPENDED);

        private final Organisation.Status status;
        private final Action action;

        OnOrganisation(Organisation.Status status, Action action) {
            this.status = status;
            this.action = action;
        }
    }

    /** What can be decided of an event. */
    enum OnEvent {
        HIDE,
        SHOW
    }

    Organisation onOrganisation(Caller administrator, String id, OnOrganisation decided, String reason) {
        var before = organisations.find(id).orElseThrow(() -> Problem.notFound("organisation"));
        if (before.status() == decided.status) {
            return before;
        }
        audit.record(
                administrator,
                decided.action,
                Organisations.KIND + ":" + before.id().value(),
                reason);
        var next = before.being(decided.status, clock.instant());
        if (!organisations.replace(next)) {
            throw Precondition.overtaken("organisation");
        }
        return next;
    }

    EventView onEvent(Caller administrator, String id, OnEvent decided, String reason) {
        var event = events.seen(id, administrator).orElseThrow(() -> Problem.notFound("event"));
        var action = decided == OnEvent.HIDE ? Action.EVENT_HIDDEN : Action.EVENT_SHOWN;
        audit.record(administrator, action, subject(event), reason);
        return events.hide(event.id().value(), decided == OnEvent.HIDE, administrator);
    }

    /** The event is hidden before the report is closed, so that no report is closed in vain. */
    ReportDocument onReport(Caller administrator, String id, ReportDocument.Action decided, String reason) {
        var report = reports.find(id).orElseThrow(() -> Problem.notFound("report"));
        if (report.status() == ReportDocument.Status.CLOSED) {
            return report;
        }
        var action = decided == ReportDocument.Action.HIDE ? Action.REPORT_UPHELD : Action.REPORT_DISMISSED;
        audit.record(administrator, action, "report:" + id, reason);
        if (decided == ReportDocument.Action.HIDE) {
            // a draft that was discarded since needs no hiding
            events.seen(report.eventId(), administrator)
                    .ifPresent(_ -> onEvent(administrator, report.eventId(), OnEvent.HIDE, reason));
        }
        var closed =
                report.decided(new ReportDocument.Decision(decided, reason, administrator.subject(), clock.instant()));
        return reports.close(closed) ? closed : reports.find(id).orElseThrow(() -> Problem.notFound("report"));
    }

    private static String subject(Event event) {
        return Events.KIND + ":" + event.id().value();
    }
}
