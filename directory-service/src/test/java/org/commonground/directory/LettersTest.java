package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organisation's letters carry: set by its owners, over the version that was read, and told on its topic. */
@ServiceTest
class LettersTest {

    private static final String PATH = "/api/organisations/letters/mail";
    private static final Caller OWNER = Callers.person(Role.OWNER, "letters");
    private static final Map<String, String> WANTED = Map.of(
            "replyTo", "office@example.org", "signature", "Example Road 1\nTel. 020 7946 0000", "language", "CY");

    @Autowired
    Api api;

    @BeforeEach
    void anOrganisation() {
        api.organisation("letters", "Example Letters");
    }

    @Test
    void anOwnerSetsThemAndTheyAreToldAndKeptOverAChangeOfTheProfile() {
        var read = api.get(PATH, Callers.person(Role.ORGANISER, "letters"));
        assertThat(read.status()).isEqualTo(200);

        var set = api.send("PUT", PATH, OWNER, WANTED, "If-Match", read.header("ETag"));
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.text("replyTo")).isEqualTo("office@example.org");
        assertThat(api.send("PUT", PATH, OWNER, WANTED, "If-Match", "\"99\"").status())
                .isEqualTo(412);
        assertThat(api.send("PUT", PATH, OWNER, WANTED).status()).isEqualTo(428);

        var profile = Map.of("name", "Example Letters", "location", "Slough");
        assertThat(api.send("PUT", "/api/organisations/letters", OWNER, profile, "If-Match", set.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(PATH, OWNER).text("signature")).isEqualTo(WANTED.get("signature"));
        assertThat(api.get("/api/organisations/letters", null).body()).doesNotContain("office@example.org");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = Topics.data(
                    Topics.about("directory.organisations", "letters").getLast());
            assertThat(told.at("/mail/replyTo").asString()).isEqualTo("office@example.org");
            assertThat(told.at("/mail/language").asString()).isEqualTo("CY");
            assertThat(told.at("/location").asString()).isEqualTo("Slough");
        });
        var team = api.get("/internal/organisations/letters/team", Caller.service("notification-service"));
        assertThat(team.text("language")).isEqualTo("cy");
    }

    @Test
    void onlyOwnersSetThemAndOnlyThoseWhoOrganiseReadThem() {
        assertThat(api.get(PATH, null).status()).isEqualTo(401);
        assertThat(api.get(PATH, Callers.person(Role.OWNER, "another")).status())
                .isEqualTo(403);
        assertThat(api.send("PUT", PATH, Callers.person(Role.ORGANISER, "letters"), WANTED, "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(api.send("PUT", PATH, Callers.partner("letters"), WANTED, "If-Match", "*")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatCouldBreakALetterIsRefusedFieldByField() {
        for (var wrong : new String[][] {
            {"replyTo", "a@example.org\r\nBcc: b@example.org"},
            {"replyTo", "nobody"},
            {"signature", "See www.example.org"},
            {"signature", "left\u202Eright"},
            {"signature", "nul\u0000"},
            {"signature", "x".repeat(501)}
        }) {
            var answer = api.send("PUT", PATH, OWNER, Map.of(wrong[0], wrong[1]), "If-Match", "*");
            assertThat(answer.status()).as(wrong[1]).isIn(400, 422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(wrong[0]);
        }
    }
}
