package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.acceptance.FrontDoor.party;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.commonground.acceptance.FrontDoor.Answer;
import org.junit.jupiter.api.Test;

class PartnerAndOrganiserTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/\\S+");

    private final LocalStack stack = LocalStack.shared();
    private final FrontDoor visitor = new FrontDoor(stack.site());
    private final Partner partner = new Partner(stack);

    @Test
    void aPartnersEventIsPublicAndBookableWithinTwoSecondsUnderItsNameOnly() {
        var published = partner.publish("Example: a partner's open evening", 20);
        var since = Instant.now();
        var id = published.json().get("id").asString();

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(2))
                .until(() -> visitor.get("/api/events?q=open+evening").text().contains(id)
                        && visitor.book(id, party("soon@example.org", 1)).status() == 201);

        assertThat(Duration.between(since, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(published.status()).isEqualTo(201);
        assertThat(published.json().at("/hosts/0/name").asString()).isEqualTo("Aik Saath");
        assertThat(published.json().get("hosts")).hasSize(1);
        assertThat(partner.publishFor("talk-for-a-change").status()).isEqualTo(403);
        assertThat(visitor.post("/api/events", partner.event("Example", 5), "Authorization", "Bearer cg_forged")
                        .status())
                .isEqualTo(401);
        assertThat(visitor.post("/api/events", partner.event("Example", 5)).status())
                .isEqualTo(401);
    }

    @Test
    void anOrganiserSignsInByMailWatchesTheDashboardMoveAndSeesNoOtherOrganisations() throws IOException {
        var event = visitor.get("/api/events/good-relations").json().get("id").asString();
        var others = partner.publish("Example: not the organiser's", 5)
                .json()
                .get("id")
                .asString();
        assertThat(visitor.get("/organise").address().getPath()).isEqualTo("/sign-in");

        var organiser = signedIn(stack.address("demo.organiser"));

        assertThat(organiser.get("/organise").text()).contains("Good relations");
        assertThat(organiser.get("/organise/events/" + event).status()).isEqualTo(200);
        assertThat(organiser.get("/organise/events/" + others).status()).isIn(403, 404);
        assertThat(organiser.get("/api/events/" + others + "/dashboard").status())
                .isIn(401, 403, 404);
        assertThat(visitor.get("/api/events/" + event + "/dashboard").status()).isEqualTo(401);

        try (var stream = organiser.stream("/api/events/" + event + "/dashboard/stream")) {
            assertThat(stream.readLine()).isNotNull();
            visitor.book(
                    event, java.util.Map.of("name", "Dashboard Watcher", "email", "moves@example.org", "places", 1));
            var booked = Instant.now();
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (!stream.readLine().contains("Dashboard Watcher")) {
                    // the page before the booking
                }
            });
            assertThat(Duration.between(booked, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void nobodyLearnsWhoCanSignInAndALinkWorksOnce() {
        var stranger = new FrontDoor(stack.site());
        var page = stranger.get("/sign-in");
        var unknown = stranger.submit(page, "/sign-in", java.util.Map.of("username", "unknown@example.org"));
        assertThat(unknown.address().getPath()).isEqualTo("/sign-in/sent");

        var link = linkFor(stack.address("demo.organiser"));
        var browser = new FrontDoor(stack.site());
        assertThat(signIn(browser, link).address().getPath()).isEqualTo("/organise");
        assertThat(signIn(new FrontDoor(stack.site()), link).address().getPath())
                .isNotEqualTo("/organise");
    }

    private FrontDoor signedIn(String email) {
        var organiser = new FrontDoor(stack.site());
        assertThat(signIn(organiser, linkFor(email)).address().getPath()).isEqualTo("/organise");
        return organiser;
    }

    private String linkFor(String email) {
        var mailbox = new Mailbox(stack, email);
        var before = mailbox.read().size();
        var asking = new FrontDoor(stack.site());
        asking.submit(asking.get("/sign-in"), "/sign-in", java.util.Map.of("username", email));
        var link = LINK.matcher(mailbox.await(before + 1).getLast().text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Opening the link only shows a button; mail scanners that open it first change nothing. */
    private Answer signIn(FrontDoor browser, String link) {
        browser.get(link);
        var page = browser.get(link);
        var token = Pattern.compile("name=\"token\"[^>]*value=\"([^\"]+)\"").matcher(page.text());
        return token.find()
                ? browser.submit(page, "/sign-in/confirm", java.util.Map.of("token", token.group(1)))
                : page;
    }
}
