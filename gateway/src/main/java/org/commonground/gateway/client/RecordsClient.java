package org.commonground.gateway.client;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;

/**
 * The shared records of the directory as those keep them who publish: speakers, venues, and all that can be named. Every
 * call may throw {@link ServiceProblem} or {@link ServiceUnavailable}.
 */
public class RecordsClient {

    private static final ParameterizedTypeReference<Page<Contributor>> NAMED = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<RecordedVenue>> VENUES = new ParameterizedTypeReference<>() {};

    private final ServiceClient directory;

    RecordsClient(ServiceClient directory) {
        this.directory = directory;
    }

    /** Organisations whose name has these words, at most {@code size}; all where there are no words. */
    public Page<Contributor> organisations(String words, int size) {
        return named("/api/organisations", words, size);
    }

    /** Speakers in the same way. */
    public Page<Contributor> speakers(String words, int size) {
        return named("/api/speakers", words, size);
    }

    /** Venues in the same way. */
    public Page<RecordedVenue> venues(String words, int size) {
        return directory.ask(http -> http.get()
                .uri("/api/venues?q={words}&size={size}", words, size)
                .retrieve()
                .body(VENUES));
    }

    public Versioned<SpeakerRecord> speaker(String key) {
        return directory.ask(http -> Versioned.of(
                http.get().uri("/api/speakers/{key}", key).retrieve().toEntity(SpeakerRecord.class)));
    }

    public SpeakerRecord add(SpeakerRecord.Wish wish) {
        return directory.ask(
                http -> http.post().uri("/api/speakers").body(wish).retrieve().body(SpeakerRecord.class));
    }

    public SpeakerRecord change(String id, SpeakerRecord.Wish wish, String version) {
        return directory.ask(http -> http.put()
                .uri("/api/speakers/{id}", id)
                .header(HttpHeaders.IF_MATCH, version)
                .body(wish)
                .retrieve()
                .body(SpeakerRecord.class));
    }

    public Versioned<RecordedVenue> venue(String key) {
        return directory.ask(http ->
                Versioned.of(http.get().uri("/api/venues/{key}", key).retrieve().toEntity(RecordedVenue.class)));
    }

    public RecordedVenue add(RecordedVenue.Wish wish) {
        return directory.ask(
                http -> http.post().uri("/api/venues").body(wish).retrieve().body(RecordedVenue.class));
    }

    public RecordedVenue change(String id, RecordedVenue.Wish wish, String version) {
        return directory.ask(http -> http.put()
                .uri("/api/venues/{id}", id)
                .header(HttpHeaders.IF_MATCH, version)
                .body(wish)
                .retrieve()
                .body(RecordedVenue.class));
    }

    private Page<Contributor> named(String path, String words, int size) {
        return directory.ask(http -> http.get()
                .uri(uri -> uri.path(path)
                        .queryParam("q", "{words}")
                        .queryParam("size", size)
                        .build(words))
                .retrieve()
                .body(NAMED));
    }
}
