package org.commonground.gateway.client;

import java.util.List;
import org.commonground.gateway.client.Copies.Made;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;

/**
 * The directory as an event's hosts use it. Every call may throw {@link ServiceProblem} or {@link ServiceUnavailable};
 * one that carries a version is refused where somebody else has changed the event since.
 */
public class EditorClient {

    private static final ParameterizedTypeReference<Page<Invitation>> INVITATIONS =
            new ParameterizedTypeReference<>() {};

    private final ServiceClient directory;

    EditorClient(ServiceClient directory) {
        this.directory = directory;
    }

    public Versioned<EventDraft> event(String key) {
        return directory.ask(http ->
                Versioned.of(http.get().uri("/api/events/{key}", key).retrieve().toEntity(EventDraft.class)));
    }

    public EventDraft list(EventWish wish) {
        return directory.ask(
                http -> http.post().uri("/api/events").body(wish).retrieve().body(EventDraft.class));
    }

    public EventDraft change(String id, EventWish wish, String version) {
        return directory.ask(http -> http.put()
                .uri("/api/events/{id}", id)
                .header(HttpHeaders.IF_MATCH, version)
                .body(wish)
                .retrieve()
                .body(EventDraft.class));
    }

    /** Cancels a public event, and forgets a draft. */
    public void cancel(String id, String reason, String version) {
        directory.ask(http -> http.delete()
                .uri(uri -> uri.path("/api/events/{id}")
                        .queryParam("reason", "{reason}")
                        .build(id, reason))
                .header(HttpHeaders.IF_MATCH, version)
                .retrieve()
                .toBodilessEntity());
    }

    public List<EventDraft> copy(String id, Copies copies) {
        return Wire.list(directory
                .ask(http -> http.post()
                        .uri("/api/events/{id}/copies", id)
                        .body(copies)
                        .retrieve()
                        .body(Made.class))
                .items());
    }

    /** What others would like the caller's organisations to be named for. */
    public List<Invitation> invitations() {
        return directory
                .ask(http -> http.get()
                        .uri("/api/organise/invitations?size=100")
                        .retrieve()
                        .body(INVITATIONS))
                .items();
    }

    public void accept(String eventId, String organisationId) {
        directory.ask(http -> http.post()
                .uri("/api/events/{id}/invitations/{organisation}/acceptance", eventId, organisationId)
                .retrieve()
                .toBodilessEntity());
    }

    /** Declined by whoever is invited, or withdrawn by a host. */
    public void decline(String eventId, String organisationId) {
        directory.ask(http -> http.delete()
                .uri("/api/events/{id}/invitations/{organisation}", eventId, organisationId)
                .retrieve()
                .toBodilessEntity());
    }
}
