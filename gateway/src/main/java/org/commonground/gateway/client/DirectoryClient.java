package org.commonground.gateway.client;

import java.time.LocalDate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.util.UriBuilder;

/**
 * The directory: events, organisations and speakers. Every call may throw {@link ServiceProblem} or
 * {@link ServiceUnavailable}; pages count from 0.
 */
public class DirectoryClient {

    private static final ParameterizedTypeReference<Page<Event>> EVENTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Organisation>> ORGANISATIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Speaker>> SPEAKERS = new ParameterizedTypeReference<>() {};

    private final ServiceClient directory;

    DirectoryClient(ServiceClient directory) {
        this.directory = directory;
    }

    /** What is found, in the order that was asked for; a search that cannot be done is a problem with status 400. */
    public FoundEvents find(EventSearch search, int page, int size) {
        return directory.ask(http -> http.get()
                .uri(uri -> {
                    var asked = paged(uri.path("/api/events"), page, size);
                    return asked.build(search.addTo(asked).toArray());
                })
                .retrieve()
                .body(FoundEvents.class));
    }

    /** Events that began between two days, both included, the first one first. */
    public Page<Event> between(LocalDate from, LocalDate to, int page, int size) {
        return directory.ask(http -> http.get()
                .uri(uri -> paged(uri.path("/api/events"), page, size)
                        .queryParam("from", from)
                        .queryParam("to", to)
                        .build())
                .retrieve()
                .body(EVENTS));
    }

    /** The dates of a series from now on, the next one first. */
    public Page<Event> series(String id, int size) {
        return directory.ask(http -> http.get()
                .uri("/api/events?series={id}&sort=date&size={size}", id, size)
                .retrieve()
                .body(EVENTS));
    }

    /** One event by its id or slug. */
    public Event event(String key) {
        return one("/api/events/{key}", key, Event.class);
    }

    public Page<Organisation> organisations(int page, int size) {
        return directory.ask(http -> http.get()
                .uri(uri -> paged(uri.path("/api/organisations"), page, size).build())
                .retrieve()
                .body(ORGANISATIONS));
    }

    public Organisation organisation(String key) {
        return one("/api/organisations/{key}", key, Organisation.class);
    }

    public Page<Speaker> speakers(int page, int size) {
        return directory.ask(http -> http.get()
                .uri(uri -> paged(uri.path("/api/speakers"), page, size).build())
                .retrieve()
                .body(SPEAKERS));
    }

    public Speaker speaker(String key) {
        return one("/api/speakers/{key}", key, Speaker.class);
    }

    /** A hundred events of the caller's own organisations, whatever their status. */
    public Page<Event> organisedByCaller(int page) {
        return directory.ask(http -> http.get()
                .uri(uri -> paged(uri.path("/api/organise/events"), page, 100).build())
                .retrieve()
                .body(EVENTS));
    }

    private <T> T one(String path, String key, Class<T> type) {
        return directory.ask(http -> http.get().uri(path, key).retrieve().body(type));
    }

    private static UriBuilder paged(UriBuilder uri, int page, int size) {
        return uri.queryParam("page", page).queryParam("size", size);
    }
}
