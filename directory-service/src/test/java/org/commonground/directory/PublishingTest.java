package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonground.backing.Backing;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PublishingTest {

    private static final String EVENTS = "directory.events";

    @Autowired
    Api api;

    @BeforeEach
    void twoOrganisationsAndASpeaker() {
        api.organisation("aik-saath", "Aik Saath");
        api.organisation("people-united", "People United");
        api.speaker("tom-andrews", "Tom Andrews", "people-united");
    }

    @Test
    void aPartnersEventIsPublicUnderItsNameAndOnlyThere() {
        var title = "Kind Town: an evening in Herne Bay";
        var answer = api.send(
                "POST",
                "/api/events",
                Callers.partner("people-united"),
                Api.event(title, Map.of("speakers", List.of("tom-andrews"), "description", "*Art*")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/events/" + answer.text("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().at("/hosts/0/name").asString()).isEqualTo("People United");

        var slug = answer.text("slug");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(titles(api.get("/api/events?q=herne%20KIND", null)))
                        .containsExactly(title));
        assertThat(titles(api.get("/api/events?organisation=people-united&size=100", null)))
                .contains(title);
        assertThat(titles(api.get("/api/events?organisation=aik-saath&size=100", null)))
                .doesNotContain(title);
        assertThat(titles(api.get("/api/organisations/people-united", null), "events"))
                .contains(title);
        assertThat(titles(api.get("/api/organisations/aik-saath", null), "events"))
                .doesNotContain(title);
        assertThat(titles(api.get("/api/speakers/tom-andrews", null), "events")).contains(title);
        assertThat(api.get("/api/events/" + slug, null).text("descriptionHtml")).isEqualTo("<p><em>Art</em></p>\n");
        assertThat(api.get("/api/events/" + slug + ".ics", null).header("Content-Type"))
                .startsWith("text/calendar");
    }

    @Test
    void aPublishedEventReachesItsTopic() {
        var id = api.list(Callers.partner("aik-saath"), Api.event("Workshops in Slough", Map.of()));
        var record = last(EVENTS, id, 1);
        assertThat(Topics.header(record, "ce_type")).isEqualTo("directory.event.changed");
        assertThat(Topics.header(record, "ce_id")).isEqualTo("event:" + id + ":1");
        assertThat(Topics.header(record, "ce_source")).isEqualTo("directory-service");
        assertThat(Topics.data(record).get("title").asString()).isEqualTo("Workshops in Slough");
        assertThat(Topics.data(record).has("placesLeft")).isFalse();
    }

    @Test
    void aDraftIsForItsOrganisersUntilItIsPublished() {
        var partner = Callers.partner("aik-saath");
        var draft = Api.event("Not yet", Map.of("status", "DRAFT"));
        var id = api.list(partner, draft);
        assertThat(api.get("/api/events/" + id, null).status()).isEqualTo(404);
        assertThat(api.get("/api/events/" + id, partner).status()).isEqualTo(200);
        assertThat(titles(api.get("/api/organise/events?size=100", partner))).contains("Not yet");

        draft.put("status", "PUBLISHED");
        assertThat(api.send("PUT", "/api/events/" + id, partner, draft, "If-Match", "\"1\"")
                        .header("ETag"))
                .isEqualTo("\"2\"");
        last(EVENTS, id, 2);
        assertThat(Topics.about(EVENTS, id)).hasSize(1);
    }

    @Test
    void aCancelledEventIsShownAsCancelledWithItsReason() {
        var partner = Callers.partner("aik-saath");
        var id = api.list(partner, Api.event("To be cancelled", Map.of()));
        var path = "/api/events/" + id;
        assertThat(api.send("DELETE", path + "?reason=Snow", partner, null).status())
                .isEqualTo(204);
        assertThat(api.send("DELETE", path, partner, null).status()).isEqualTo(204);
        assertThat(api.get(path, null).text("status")).isEqualTo("CANCELLED");
        assertThat(api.get(path, null).text("statusReason")).isEqualTo("Snow");
        assertThat(api.get(path, null).json().get("bookable").asBoolean()).isFalse();
        assertThat(Topics.data(last(EVENTS, id, 2)).get("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void whoeverIsRenamedIsShownAndToldWithTheNewName() {
        api.organisation("renamed", "The old name");
        api.speaker("of-renamed", "Somebody", "renamed");
        var id = api.list(Callers.partner("renamed"), Api.event("By the renamed", Map.of()));
        last(EVENTS, id, 1);
        api.organisation("renamed", "The new name");
        assertThat(api.get("/api/events/" + id, null).json().at("/hosts/0/name").asString())
                .isEqualTo("The new name");
        assertThat(Topics.data(last(EVENTS, id, 2)).at("/hosts/0/name").asString())
                .isEqualTo("The new name");
        assertThat(Topics.data(last("directory.speakers", "of-renamed", 2))
                        .at("/organisation/name")
                        .asString())
                .isEqualTo("The new name");
    }

    @Test
    void theSameTitleGetsItsOwnAddressEachTime() {
        var partner = Callers.partner("aik-saath");
        var slugs = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            var id = api.list(partner, Api.event("Weekly tea", Map.of()));
            slugs.add(api.get("/api/events/" + id, null).text("slug"));
        }
        assertThat(slugs).containsExactly("weekly-tea", "weekly-tea-2", "weekly-tea-3");
    }

    @Test
    void ofSimultaneousChangesOneIsMadeAndNoneIsLost() throws Exception {
        var partner = Callers.partner("aik-saath");
        var id = api.list(partner, Api.event("Contended", Map.of()));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 10; i++) {
                var body = Api.event("Contended " + i, Map.of());
                answers.add(pool.submit(() -> api.send("PUT", "/api/events/" + id, partner, body, "If-Match", "\"1\"")
                        .status()));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            // who reads after the winner wrote gets 412, who wrote at the same moment 409: how many of each is chance
            assertThat(statuses).hasSize(10).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        }
        assertThat(api.get("/api/events/" + id, null).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void whileKafkaIsAwayEventsAreListedAndToldAfterwards() {
        Backing.kafka().stop();
        String id;
        try {
            id = api.list(Callers.partner("aik-saath"), Api.event("During the outage", Map.of()));
            assertThat(api.get("/api/events/" + id, null).status()).isEqualTo(200);
        } finally {
            Backing.kafka().start();
        }
        last(EVENTS, id, 1);
    }

    /** The newest record about the subject, once it is the expected one. */
    private static ConsumerRecord<String, byte[]> last(String topic, String subject, int sequence) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> Topics.about(topic, subject),
                        records -> !records.isEmpty()
                                && Topics.header(records.getLast(), "ce_sequence")
                                        .equals(Integer.toString(sequence)))
                .getLast();
    }

    private static List<String> titles(Api.Answer page) {
        return titles(page, "items");
    }

    private static List<String> titles(Api.Answer answer, String list) {
        return answer.json()
                .path(list)
                .valueStream()
                .map(event -> event.get("title").asString())
                .toList();
    }
}
