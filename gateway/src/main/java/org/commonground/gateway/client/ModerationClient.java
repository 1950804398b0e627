package org.commonground.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

/**
 * The directory as its administrators use it, and those who tell them of something. Every call may throw
 * {@link ServiceProblem} or {@link ServiceUnavailable}; to everybody but an administrator only {@link #report} exists.
 */
public class ModerationClient {

    private static final ParameterizedTypeReference<Page<Organisation>> ORGANISATIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Report>> REPORTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<AuditEntry>> AUDIT = new ParameterizedTypeReference<>() {};

    private final ServiceClient directory;

    ModerationClient(ServiceClient directory) {
        this.directory = directory;
    }

    private record Decision(String action, String reason) {}

    /** Tells the administrators that a listing is not right. */
    public void report(String eventId, Report.Wish wish) {
        directory.ask(http -> http.post()
                .uri("/api/events/{id}/reports", eventId)
                .body(wish)
                .retrieve()
                .toBodilessEntity());
    }

    /** @param status PENDING, VERIFIED, REFUSED or SUSPENDED */
    public Page<Organisation> organisations(String status, int page) {
        return directory.ask(http -> http.get()
                .uri("/api/admin/organisations?status={status}&page={page}&size=50", status, page)
                .retrieve()
                .body(ORGANISATIONS));
    }

    /** @param action VERIFY, REFUSE or SUSPEND */
    public void decideOrganisation(String id, String action, String reason) {
        decide("/api/admin/organisations/{id}/decision", id, action, reason);
    }

    /** @param status OPEN or CLOSED */
    public Page<Report> reports(String status, int page) {
        return directory.ask(http -> http.get()
                .uri("/api/admin/reports?status={status}&page={page}&size=50", status, page)
                .retrieve()
                .body(REPORTS));
    }

    /** @param action DISMISS or HIDE */
    public void decideReport(String id, String action, String reason) {
        decide("/api/admin/reports/{id}/decision", id, action, reason);
    }

    /** @param action HIDE or SHOW */
    public void decideEvent(String id, String action, String reason) {
        decide("/api/admin/events/{id}/decision", id, action, reason);
    }

    /** The newest first; of one subject where one is named. */
    public Page<AuditEntry> audit(@Nullable String subject, int page) {
        return directory.ask(http -> http.get()
                .uri(uri -> {
                    var asked = uri.path("/api/admin/audit")
                            .queryParam("page", page)
                            .queryParam("size", 50);
                    return subject == null
                            ? asked.build()
                            : asked.queryParam("subject", "{subject}").build(subject);
                })
                .retrieve()
                .body(AUDIT));
    }

    private void decide(String path, String id, String action, String reason) {
        directory.ask(http -> http.post()
                .uri(path, id)
                .body(new Decision(action, reason))
                .retrieve()
                .toBodilessEntity());
    }
}
