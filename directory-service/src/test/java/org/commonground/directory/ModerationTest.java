package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ModerationTest {

    private static final Map<String, String> BECAUSE = Map.of("action", "VERIFY", "reason", "The register knows it.");

    @Autowired
    Api api;

    @Test
    void aNewOrganisationAndItsEventsAreSeenByItselfUntilItIsVerified() {
        var founder = Caller.person("founder@example.org", false, Map.of());
        var signedUp = api.send("POST", "/api/organisations", founder, Map.of("name", "Example Newcomers"));
        assertThat(signedUp.status()).isEqualTo(201);
        assertThat(signedUp.text("status")).isEqualTo("PENDING");
        var id = signedUp.text("id");
        var owner = Caller.person("founder@example.org", false, Map.of(id, Role.OWNER));
        assertThat(api.get("/internal/memberships?email=founder@example.org", Callers.GATEWAY)
                        .json()
                        .at("/organisations/" + id + "/role")
                        .asString())
                .isEqualTo("OWNER");
        assertThat(api.get("/api/organise/organisations", founder)
                        .json()
                        .at("/items/0/organisation/id")
                        .asString())
                .isEqualTo(id);
        var event = api.list(owner, Api.event("First of the newcomers", Map.of("hosts", List.of(id))));
        for (var path : List.of("/api/organisations/" + id, "/api/events/" + event)) {
            assertThat(api.get(path, null).status()).isEqualTo(404);
            assertThat(api.get(path, Callers.partner("another")).status()).isEqualTo(404);
            assertThat(api.get(path, owner).status()).isEqualTo(200);
            assertThat(api.get(path, Callers.ADMINISTRATOR).status()).isEqualTo(200);
        }
        told(event, false);

        assertThat(api.send("POST", "/api/admin/organisations/" + id + "/decision", Callers.ADMINISTRATOR, BECAUSE)
                        .text("status"))
                .isEqualTo("VERIFIED");
        told(event, true);
        assertThat(api.get("/api/organisations/" + id, null).status()).isEqualTo(200);
        assertThat(api.get("/api/events/" + event, null).status()).isEqualTo(200);

        var suspend = Map.of("action", "SUSPEND", "reason", "It is not what it said.");
        api.send("POST", "/api/admin/organisations/" + id + "/decision", Callers.ADMINISTRATOR, suspend);
        told(event, false);
        assertThat(api.get("/api/events/" + event, null).status()).isEqualTo(404);
        assertThat(actions("organisation:" + id))
                .containsExactly("ORGANISATION_SUSPENDED", "ORGANISATION_VERIFIED", "ORGANISATION_SIGNED_UP");
    }

    @Test
    void whatWasReportedIsHiddenWithAReasonAndCanBeShownAgain() {
        api.organisation("reported", "Example Reported");
        var event = api.list(Callers.partner("reported"), Api.event("Reported", Map.of()));
        var report = Map.of("reason", "WRONG", "details", "Not at that place.", "email", "who@example.org");
        assertThat(api.send("POST", "/api/events/" + event + "/reports", null, report)
                        .status())
                .isEqualTo(202);
        var open = api.get("/api/admin/reports?size=100", Callers.ADMINISTRATOR)
                .json()
                .get("items")
                .valueStream()
                .filter(it -> it.get("eventId").asString().equals(event))
                .findFirst()
                .orElseThrow();
        assertThat(open.get("email").asString()).isEqualTo("who@example.org");

        var path = "/api/admin/reports/" + open.get("id").asString() + "/decision";
        var hide = Map.of("action", "HIDE", "reason", "The place does not know of it.");
        var closed = api.send("POST", path, Callers.ADMINISTRATOR, hide);
        assertThat(closed.text("status")).isEqualTo("CLOSED");
        assertThat(closed.json().get("email").isNull()).isTrue();
        assertThat(api.get("/api/events/" + event, null).status()).isEqualTo(404);
        assertThat(api.get("/api/events/" + event, Callers.partner("reported"))
                        .json()
                        .get("listed")
                        .asBoolean())
                .isFalse();
        told(event, false);

        var show = Map.of("action", "SHOW", "reason", "It does now.");
        api.send("POST", "/api/admin/events/" + event + "/decision", Callers.ADMINISTRATOR, show);
        assertThat(api.get("/api/events/" + event, null).status()).isEqualTo(200);
        assertThat(actions("event:" + event)).containsExactly("EVENT_SHOWN", "EVENT_HIDDEN");
    }

    @Test
    void whatASuspendedOrganisationKeepsIsShownOnlyWhereAnothersEventShowsIt() {
        api.organisation("keeping", "Example Keeping");
        api.organisation("borrowing", "Example Borrowing");
        var keeper = Callers.partner("keeping");
        var lent = kept(keeper, "/api/speakers", Map.of("kind", "PERSON", "name", "Example Lent Speaker"));
        var own = kept(keeper, "/api/speakers", Map.of("kind", "PERSON", "name", "Example Own Speaker"));
        var lentHall = kept(keeper, "/api/venues", Map.of("name", "Example Lent Hall"));
        var ownHall = kept(keeper, "/api/venues", Map.of("name", "Example Own Hall"));
        var there = Map.of("speakers", List.of(lent), "venue", Map.of("id", lentHall));
        api.list(Callers.partner("borrowing"), Api.event("With what was lent", there));
        api.list(keeper, Api.event("With our own", Map.of("speakers", List.of(own), "venue", Map.of("id", ownHall))));
        suggested(own, true);

        decide("keeping", "SUSPEND");
        for (var path : List.of("/api/speakers/" + lent, "/api/venues/" + lentHall)) {
            assertThat(api.get(path, null).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/api/speakers/" + own, "/api/venues/" + ownHall)) {
            assertThat(api.get(path, null).status()).as(path).isEqualTo(404);
            assertThat(api.get(path, Callers.partner("borrowing")).status()).isEqualTo(200);
        }
        for (var list : List.of("/api/speakers?q=example&size=100", "/api/venues?q=example&size=100")) {
            assertThat(api.get(list, null).body()).doesNotContain(own, lent, ownHall, lentHall);
        }
        assertThat(api.get("/api/venues?q=lent", Callers.partner("borrowing")).body())
                .contains(lentHall);
        suggested(own, false);

        decide("keeping", "VERIFY");
        assertThat(api.get("/api/speakers/" + own, null).status()).isEqualTo(200);
        assertThat(api.get("/api/venues?q=own", null).body()).contains(ownHall);
        suggested(own, true);
    }

    @Test
    void ofManyWhoReportTheSameEventOnlySoManyAreKept() {
        api.organisation("flooded", "Example Flooded");
        var event = api.list(Callers.partner("flooded"), Api.event("Flooded with reports", Map.of()));
        for (var i = 0; i < 25; i++) {
            assertThat(api.send("POST", "/api/events/" + event + "/reports", null, Map.of("reason", "SPAM"))
                            .status())
                    .isEqualTo(202);
        }
        var open = api.get("/api/admin/reports?size=100", Callers.ADMINISTRATOR)
                .json()
                .get("items")
                .valueStream()
                .filter(it -> it.get("eventId").asString().equals(event));
        assertThat(open).hasSize(20);
    }

    private String kept(Caller keeper, String path, Map<String, String> record) {
        var made = api.send("POST", path, keeper, record);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("id");
    }

    private void decide(String organisation, String action) {
        var decision = Map.of("action", action, "reason", "An example.");
        var path = "/api/admin/organisations/" + organisation + "/decision";
        assertThat(api.send("POST", path, Callers.ADMINISTRATOR, decision).status())
                .isEqualTo(200);
    }

    /** Whether the index has the speaker: for those who type, and for the sitemap. */
    private void suggested(String speaker, boolean listed) {
        var slug = api.get("/api/speakers/" + speaker, Callers.ADMINISTRATOR).text("slug");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (var path : List.of("/api/events/suggestions?q=example+own", "/sitemap.xml")) {
                assertThat(api.get(path, null).body().contains("/speakers/" + slug))
                        .as(path)
                        .isEqualTo(listed);
            }
        });
    }

    private List<String> actions(String subject) {
        return api.get("/api/admin/audit?subject=" + subject, Callers.ADMINISTRATOR)
                .json()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("action").asString())
                .toList();
    }

    private static void told(String event, boolean listed) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var records = Topics.about("directory.events", event);
            assertThat(records).isNotEmpty();
            assertThat(Topics.data(records.getLast()).get("listed").asBoolean()).isEqualTo(listed);
        });
    }
}
