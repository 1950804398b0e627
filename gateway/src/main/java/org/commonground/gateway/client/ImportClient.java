package org.commonground.gateway.client;

import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

/**
 * The directory as it reads what partners have elsewhere. Every call may throw {@link ServiceProblem} or
 * {@link ServiceUnavailable}; reading a feed may take longer than a page waits, and goes on then.
 */
public class ImportClient {

    private static final ParameterizedTypeReference<Page<Feed>> FEEDS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Feed.Run>> RUNS = new ParameterizedTypeReference<>() {};
    private static final String ALL = "/api/organisations/{id}/feeds";
    private static final String ONE = ALL + "/{feed}";

    private final ServiceClient directory;

    ImportClient(ServiceClient directory) {
        this.directory = directory;
    }

    public List<Feed> feeds(String organisation) {
        return directory
                .ask(http -> http.get().uri(ALL, organisation).retrieve().body(FEEDS))
                .items();
    }

    public Feed feed(String organisation, String id) {
        return directory.ask(
                http -> http.get().uri(ONE, organisation, id).retrieve().body(Feed.class));
    }

    public Feed add(String organisation, Feed.Wish wish) {
        return directory.ask(
                http -> http.post().uri(ALL, organisation).body(wish).retrieve().body(Feed.class));
    }

    public Feed change(String organisation, String id, Feed.Wish wish) {
        return directory.ask(http ->
                http.put().uri(ONE, organisation, id).body(wish).retrieve().body(Feed.class));
    }

    /** Its events stay as they are. */
    public void remove(String organisation, String id) {
        directory.ask(
                http -> http.delete().uri(ONE, organisation, id).retrieve().toBodilessEntity());
    }

    public Feed.Run run(String organisation, String id) {
        return directory.ask(http ->
                http.post().uri(ONE + "/runs", organisation, id).retrieve().body(Feed.Run.class));
    }

    /** The last readings, the latest first. */
    public List<Feed.Run> runs(String organisation, String id) {
        return directory
                .ask(http -> http.get()
                        .uri(ONE + "/runs?size=10", organisation, id)
                        .retrieve()
                        .body(RUNS))
                .items();
    }

    /** Where an event comes from, for those who organise for one of its hosts; nothing where it was written here. */
    public List<Sighting> sightings(String event) {
        return directory
                .ask(http -> http.get()
                        .uri("/api/events/{id}/provenance", event)
                        .retrieve()
                        .body(Sighting.All.class))
                .items();
    }

    /** @param preview whether only to say what would happen */
    public Upload upload(Upload.Terms terms, Upload.File file, boolean preview) {
        return directory.ask(http -> http.post()
                .uri(
                        "/api/imports?organisation={organisation}&publish={publish}&capacity={capacity}"
                                + "&preview={preview}&name={name}",
                        terms.organisation(),
                        terms.publish(),
                        terms.capacity(),
                        preview,
                        file.name())
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(file.content())
                .retrieve()
                .body(Upload.class));
    }
}
