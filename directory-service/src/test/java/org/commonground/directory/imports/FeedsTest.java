package org.commonground.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class FeedsTest {

    private static final String PLACE = "LOCATION:Example Hall\\, 1 Example Street\\, NW1 2AB";

    @Autowired
    Api api;

    @Autowired
    FeedWorker worker;

    private final FeedServer site = new FeedServer();
    private final String organisation = "feeds-" + UUID.randomUUID().toString().substring(0, 8);
    private final Caller organiser = Callers.partner(organisation);

    @BeforeEach
    void anOrganisation() {
        api.organisation(organisation, "Example Trust");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void newEventsAppearAsTheOrganisationWantsAndWhatDidNotChangeIsNotReadAgain() {
        site.calendar(
                "/a.ics",
                event("one", "Example: one", "20990301T190000"),
                event("two", "Example: two", "20990302T190000"));
        var drafts = feed("/a.ics", "DRAFT");
        assertThat(run(drafts))
                .containsEntry("outcome", "DONE")
                .containsEntry("found", 2)
                .containsEntry("created", 2);
        assertThat(events())
                .extracting(it -> it.path("status").asString())
                .containsOnly("DRAFT")
                .hasSize(2);
        assertThat(run(drafts)).containsEntry("outcome", "UNCHANGED");
        var runs = api.get(path(drafts) + "/runs", organiser).json();
        assertThat(runs.path("total").asInt()).isEqualTo(2);
        assertThat(runs.at("/items/0/outcome").asString()).isEqualTo("UNCHANGED");

        site.calendar("/b.ics", event("three", "Example: three", "20990303T190000"));
        run(feed("/b.ics", "PUBLISHED"));
        var three = called("Example: three");
        assertThat(three.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(three.path("capacity").asInt()).isEqualTo(40);
        assertThat(three.at("/venue/postcode").asString()).isEqualTo("NW1 2AB");
        assertThat(three.at("/hosts/0/id").asString()).isEqualTo(organisation);
    }

    @Test
    void aFeedThatChangesChangesItsEventsButNotWhatWasEditedByHandSince() {
        site.calendar("/a.ics", event("one", "Example: first title", "20990301T190000", "DESCRIPTION:First words"));
        var feed = feed("/a.ics", "PUBLISHED");
        run(feed);
        var id = called("Example: first title").path("id").asString();
        edit(id, Map.of("title", "Example: better title", "description", "Better words"));

        site.calendar("/a.ics", event("one", "Example: first title", "20990301T200000", "DESCRIPTION:Second words"));
        assertThat(run(feed)).containsEntry("changed", 1).containsEntry("created", 0);
        var event = read(id);
        assertThat(event.path("title").asString()).isEqualTo("Example: better title");
        assertThat(event.path("description").asString()).isEqualTo("Second words");
        assertThat(event.path("start").asString()).isEqualTo("2099-03-01T20:00:00");

        site.calendar("/a.ics", event("one", "Example: second title", "20990301T200000", "DESCRIPTION:Second words"));
        run(feed);
        assertThat(read(id).path("title").asString()).isEqualTo("Example: second title");
        assertThat(events()).hasSize(1);
    }

    @Test
    void aVanishedEventIsFlaggedAndStaysAndIsWelcomeBack() {
        site.calendar(
                "/a.ics",
                event("one", "Example: stays", "20990301T190000"),
                event("two", "Example: goes", "20990302T190000"));
        var feed = feed("/a.ics", "PUBLISHED");
        run(feed);
        var id = called("Example: goes").path("id").asString();
        site.calendar("/a.ics", event("one", "Example: stays", "20990301T190000"));
        var gone = runOf(feed);
        assertThat(gone.path("vanished").asInt()).isEqualTo(1);
        assertThat(gone.path("same").asInt()).isEqualTo(1);
        assertThat(gone.at("/problems/0/entry").asString()).isEqualTo("Example: goes");
        assertThat(gone.at("/problems/0/message").asString()).isEqualTo(Imports.VANISHED);
        assertThat(read(id).path("status").asString()).isEqualTo("PUBLISHED");
        var seen = provenance(id).at("/items/0");
        assertThat(seen.path("vanishedAt").isString()).isTrue();
        assertThat(seen.path("source").asString()).isEqualTo(site.address("/a.ics"));
        assertThat(seen.path("uid").asString()).isEqualTo("two");

        site.calendar(
                "/a.ics",
                event("one", "Example: stays", "20990301T190000"),
                event("two", "Example: goes", "20990302T190000"));
        assertThat(run(feed)).containsEntry("vanished", 0).containsEntry("created", 0);
        assertThat(provenance(id).at("/items/0/vanishedAt").isNull()).isTrue();
    }

    @Test
    void anEntryThatIsCancelledCancelsItsEventAndAnAbandonedDraftStaysAway() {
        site.calendar("/a.ics", event("one", "Example: called off", "20990301T190000"));
        var feed = feed("/a.ics", "PUBLISHED");
        run(feed);
        var id = called("Example: called off").path("id").asString();
        site.calendar("/a.ics", event("one", "Example: called off", "20990301T190000", "STATUS:CANCELLED"));
        assertThat(run(feed)).containsEntry("changed", 1);
        assertThat(read(id).path("status").asString()).isEqualTo("CANCELLED");

        site.calendar("/b.ics", event("two", "Example: unwanted", "20990302T190000"));
        var drafts = feed("/b.ics", "DRAFT");
        run(drafts);
        var draft = called("Example: unwanted").path("id").asString();
        assertThat(api.send("DELETE", "/api/events/" + draft, organiser, null, "If-Match", "*")
                        .status())
                .isEqualTo(204);
        site.calendar("/b.ics", event("two", "Example: unwanted", "20990302T193000"));
        assertThat(run(drafts)).containsEntry("created", 0);
        assertThat(events()).extracting(it -> it.path("title").asString()).doesNotContain("Example: unwanted");
    }

    @Test
    void theSameEventFromTwoSourcesIsOneByItsUidItsAddressOrItsTitleAndTime() {
        site.calendar(
                "/a.ics",
                event("same-uid", "Example: by uid", "20990301T190000"),
                event("a-2", "Example: by address", "20990302T190000", "URL:https://www.example.org/events/2/"),
                event("a-3", "Example: By Title!", "20990303T190000"),
                event("a-4", "Example: other hour", "20990304T190000"),
                event("5", "Example: fifth of a", "20990305T190000"));
        site.calendar(
                "/b.ics",
                event("same-uid", "Example: by uid\\, told otherwise", "20990301T190000", "DESCRIPTION:Other words"),
                event("b-2", "Example: by address", "20990302T193000", "URL:http://example.org/events/2"),
                event("b-3", "example – by title", "20990303T190000"),
                event("b-4", "Example: other hour", "20990304T193000"),
                event("5", "Example: fifth of b", "20990306T190000"));
        run(feed("/a.ics", "DRAFT"));
        var second = feed("/b.ics", "DRAFT");
        assertThat(run(second)).containsEntry("merged", 3).containsEntry("created", 2);
        assertThat(events()).hasSize(7);
        assertThat(called("Example: by uid").path("title").asString()).isEqualTo("Example: by uid");
        assertThat(provenance(called("Example: by address").path("id").asString())
                        .path("items"))
                .hasSize(2);

        site.calendar("/b.ics", event("same-uid", "Example: by uid\\, changed later", "20990301T190000"));
        run(second);
        assertThat(called("Example: by uid").path("title").asString()).isEqualTo("Example: by uid, changed later");
        assertThat(called("Example: by uid").path("start").asString()).isEqualTo("2099-03-01T19:00:00");
    }

    @Test
    void anEventThatIsTwiceInOneSourceIsOneAndDoesNotChangeBackAndForth() {
        var twice = new String[] {
            event("one", "Example: twice", "20990301T190000", "DESCRIPTION:First"),
            event("two", "Example: twice", "20990301T190000", "DESCRIPTION:Second")
        };
        site.calendar("/a.ics", twice);
        var feed = feed("/a.ics", "DRAFT");
        assertThat(run(feed)).containsEntry("created", 1).containsEntry("merged", 1);
        site.calendar("/a.ics", twice[0], twice[1], event("three", "Example: other", "20990302T190000"));
        assertThat(run(feed)).containsEntry("same", 2).containsEntry("changed", 0);
        site.calendar("/a.ics", twice[1]);
        assertThat(run(feed)).containsEntry("vanished", 1);
        assertThat(called("Example: twice").path("description").asString()).isEqualTo("First");
    }

    @Test
    void whatWasWrittenByHandBeforeIsFoundAndNotOverruled() {
        var id = api.list(organiser, Api.event("Example: by hand", Map.of("capacity", 7)));
        site.calendar("/a.ics", event("one", "example BY HAND", "20991221T190000"));
        var feed = feed("/a.ics", "PUBLISHED");
        assertThat(run(feed)).containsEntry("merged", 1);
        assertThat(read(id).path("title").asString()).isEqualTo("Example: by hand");
        assertThat(read(id).at("/venue/name").asString()).isEqualTo("Town Hall");
        assertThat(read(id).path("capacity").asInt()).isEqualTo(7);
    }

    @Test
    void anotherOrganisationsFeedDoesNotTouchOurEvents() {
        site.calendar("/a.ics", event("one", "Example: ours", "20990301T190000"));
        run(feed("/a.ics", "PUBLISHED"));
        var id = called("Example: ours").path("id").asString();
        var other = "other-" + organisation;
        api.organisation(other, "Another example");
        site.calendar("/b.ics", event("one", "Example: taken over", "20990301T190000"));
        var theirs = api.send(
                "POST",
                "/api/organisations/" + other + "/feeds",
                Callers.partner(other),
                request("/b.ics", "PUBLISHED"));
        var run = api.send("POST", theirs.header("Location") + "/runs", Callers.partner(other), null)
                .json();
        assertThat(run.path("created").asInt()).isEqualTo(1);
        assertThat(read(id).path("title").asString()).isEqualTo("Example: ours");
    }

    @Test
    void withoutAPlaceItIsADraftUntilSomebodySaysWhere() {
        site.body(
                "/a.ics",
                "BEGIN:VCALENDAR\r\n" + FeedServer.event("one", "Example: somewhere", "20990301T190000")
                        + "END:VCALENDAR\r\n");
        var run = runOf(feed("/a.ics", "PUBLISHED"));
        assertThat(run.at("/problems/0/message").asString()).isEqualTo(Planner.NO_PLACE);
        assertThat(run.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(called("Example: somewhere").path("status").asString()).isEqualTo("DRAFT");
    }

    @Test
    void whatLeadsInwardsNeverEndsOrIsNotThereIsToldAndAskedLessOften() {
        assertThat(run(feed("/inwards", "DRAFT"))).containsEntry("outcome", "REFUSED");
        assertThat(run(feed("/drip", "DRAFT"))).containsEntry("outcome", "FAILED");
        site.body("/page", "<html><body>No events</body></html>");
        assertThat(run(feed("/page", "DRAFT"))).containsEntry("outcome", "FAILED");
        var missing = feed("/missing", "DRAFT");
        assertThat(run(missing)).containsEntry("outcome", "FAILED");
        assertThat(api.get(path(missing), organiser).text("trouble")).contains("nothing at the address");
        site.calendar("/missing", event("one", "Example: found", "20990301T190000"));
        assertThat(run(missing)).containsEntry("outcome", "DONE");
        assertThat(api.get(path(missing), organiser).json().path("trouble").isNull())
                .isTrue();
    }

    @Test
    void dueFeedsAreReadOnceHoweverManyInstancesLook() throws Exception {
        var feeds = IntStream.range(0, 3)
                .mapToObj(i -> {
                    site.calendar(
                            "/" + i + ".ics", event("due-" + i, "Example: due " + i, "2099030" + (i + 1) + "T190000"));
                    return feed("/" + i + ".ics", "DRAFT");
                })
                .toList();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                instances.submit(() -> {
                    worker.round();
                    return true;
                });
            }
        }
        assertThat(site.asked.get()).isBetween(1, 3);
        // whoever found the organisation busy comes back within a minute
        for (var feed : feeds) {
            run(feed);
        }
        assertThat(events()).hasSize(3);
        assertThat(api.get(path(feeds.getFirst()), organiser).text("nextAt")).isNotEmpty();
    }

    @Test
    void aFeedIsReadChangedAndRemovedAndItsEventsStay() {
        site.calendar("/a.ics", event("one", "Example: kept", "20990301T190000"));
        var feed = feed("/a.ics", "PUBLISHED");
        run(feed);
        var changed = request("/a.ics", "DRAFT");
        changed.put("everyMinutes", 15);
        var answer = api.send("PUT", path(feed), organiser, changed);
        assertThat(answer.json().path("everyMinutes").asInt()).isEqualTo(15);
        assertThat(answer.text("publish")).isEqualTo("DRAFT");
        assertThat(api.get("/api/organisations/" + organisation + "/feeds", organiser)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.send("DELETE", path(feed), organiser, null).status()).isEqualTo(204);
        assertThat(api.get(path(feed), organiser).status()).isEqualTo(404);
        assertThat(called("Example: kept").path("status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void aFeedMustBeAnAddressOnTheWeb() {
        for (var url : List.of(
                "file:///etc/passwd", "ftp://example.org/", "not an address", "http://user:word@example.org/", "")) {
            var request = request("/a.ics", "DRAFT");
            request.put("url", url);
            assertThat(api.send("POST", "/api/organisations/" + organisation + "/feeds", organiser, request)
                            .status())
                    .as(url)
                    .isEqualTo(400);
        }
        var calendar = request("/a.ics", "DRAFT");
        calendar.put("url", "webcal://example.org/a.ics");
        assertThat(api.send("POST", "/api/organisations/" + organisation + "/feeds", organiser, calendar)
                        .text("url"))
                .isEqualTo("https://example.org/a.ics");
    }

    private static String event(String uid, String title, String start, String... more) {
        var lines = java.util.stream.Stream.concat(java.util.stream.Stream.of(PLACE), java.util.Arrays.stream(more));
        return FeedServer.event(uid, title, start, lines.toArray(String[]::new));
    }

    private Map<String, Object> request(String path, String publish) {
        var request = new HashMap<String, Object>();
        request.put("url", site.address(path));
        request.put("format", "AUTO");
        request.put("publish", publish);
        request.put("everyMinutes", 60);
        request.put("capacity", 40);
        return request;
    }

    private String feed(String path, String publish) {
        var answer =
                api.send("POST", "/api/organisations/" + organisation + "/feeds", organiser, request(path, publish));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("id");
    }

    private String path(String feed) {
        return "/api/organisations/" + organisation + "/feeds/" + feed;
    }

    private JsonNode runOf(String feed) {
        var answer = api.send("POST", path(feed) + "/runs", organiser, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Map<String, Object> run(String feed) {
        var run = new HashMap<String, Object>();
        runOf(feed).propertyStream().forEach(member -> {
            if (member.getValue().isInt()) {
                run.put(member.getKey(), member.getValue().asInt());
            } else if (member.getValue().isString()) {
                run.put(member.getKey(), member.getValue().asString());
            }
        });
        return run;
    }

    private List<JsonNode> events() {
        return api.get("/api/organise/events?size=100", organiser)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode called(String title) {
        return events().stream()
                .filter(event -> event.path("title").asString().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " in " + events()));
    }

    private JsonNode read(String id) {
        return api.get("/api/events/" + id, organiser).json();
    }

    private JsonNode provenance(String id) {
        return api.get("/api/events/" + id + "/provenance", organiser).json();
    }

    private void edit(String id, Map<String, ?> changes) {
        var now = api.get("/api/events/" + id, organiser);
        var request = new HashMap<String, Object>();
        for (var member : List.of("title", "start", "end", "timeZone")) {
            request.put(member, now.text(member));
        }
        var venue = now.json().path("venue");
        request.put(
                "venue",
                Map.of(
                        "name", venue.path("name").asString(),
                        "address", venue.path("address").asString(),
                        "postcode", venue.path("postcode").asString()));
        request.put("capacity", now.json().path("capacity").asInt());
        request.putAll(changes);
        var answer = api.send("PUT", "/api/events/" + id, organiser, request, "If-Match", now.header("ETag"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
