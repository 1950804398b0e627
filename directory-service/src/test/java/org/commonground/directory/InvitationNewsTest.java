package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an invitation reaches Kafka, and the notification service is told the rest when it writes. */
@ServiceTest
class InvitationNewsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Caller NOTIFICATION = Caller.service("notification-service");

    @Autowired
    Api api;

    @BeforeEach
    void twoOrganisations() {
        api.organisation("news-asks", "Example Asking");
        api.organisation("news-asked", "Example Asked");
        for (var member : List.of("OWNER", "ORGANISER", "DOOR")) {
            var address = "News-" + member + "@example.org";
            var body = Map.of("email", address, "organisation", "news-asked", "role", member);
            assertThat(api.send("PUT", "/internal/memberships", Callers.GATEWAY, body)
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void whatBecomesOfAnInvitationToADraftIsToldByIdsAlone() {
        var event = asking("DRAFT");
        var path = "/api/events/" + event + "/invitations/news-asked";
        await().atMost(SOON).until(() -> told(event).size() == 1);
        assertThat(api.send("DELETE", path, Callers.partner("news-asked"), null).status())
                .isEqualTo(204);
        await().atMost(SOON).until(() -> told(event).size() == 2);

        assertThat(told(event))
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("directory.invitation.made", "directory.invitation.declined");
        assertThat(told(event))
                .allSatisfy(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .contains(event)
                        .doesNotContain("@", "Example"));
    }

    @Test
    void theNotificationServiceIsToldHowAnInvitationStandsAndWhomToWriteTo() {
        var event = asking("DRAFT");
        var path = "/internal/events/" + event + "/invitations/news-asked";
        var open = api.get(path, NOTIFICATION).json();
        assertThat(open.at("/open/by/name").asString()).isEqualTo("Example Asking");
        assertThat(open.at("/organisation/name").asString()).isEqualTo("Example Asked");
        assertThat(open.at("/open/as").asString()).isEqualTo("HOST");
        assertThat(open.at("/event/title").asString()).isEqualTo("Asked for news");
        assertThat(open.get("named").asBoolean()).isFalse();

        api.send(
                "POST",
                "/api/events/" + event + "/invitations/news-asked/acceptance",
                Callers.partner("news-asked"),
                null);
        var answered = api.get(path, NOTIFICATION).json();
        assertThat(answered.get("open").isNull()).isTrue();
        assertThat(answered.get("named").asBoolean()).isTrue();

        var team =
                api.get("/internal/organisations/news-asked/team", NOTIFICATION).json();
        assertThat(team.get("name").asString()).isEqualTo("Example Asked");
        assertThat(team.get("members").toString())
                .contains("{\"email\":\"news-owner@example.org\",\"role\":\"OWNER\"}");
    }

    @Test
    void nobodyElseIsToldWhomToWriteTo() {
        var event = asking("PUBLISHED");
        for (var path : List.of(
                "/internal/organisations/news-asked/team", "/internal/events/" + event + "/invitations/news-asked")) {
            assertThat(api.get(path, null).status()).isEqualTo(401);
            assertThat(api.get(path, Callers.partner("news-asked")).status()).isEqualTo(403);
            assertThat(api.get(path, Callers.GATEWAY).status()).isEqualTo(403);
            assertThat(api.get(path, Callers.ADMINISTRATOR).status()).isEqualTo(403);
        }
        assertThat(api.get("/internal/organisations/nobody/team", NOTIFICATION).status())
                .isEqualTo(404);
    }

    private String asking(String status) {
        return api.list(
                Callers.partner("news-asks"),
                Api.event("Asked for news", Map.of("hosts", List.of("news-asks", "news-asked"), "status", status)));
    }

    private static List<ConsumerRecord<String, byte[]>> told(String event) {
        return Topics.about("directory.invitations", event);
    }
}
