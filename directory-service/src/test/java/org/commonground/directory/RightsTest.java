package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RightsTest {

    private static final Map<String, Object> OURS = Map.of("hosts", List.of("ours"));

    @Autowired
    Api api;

    private String open = "";
    private String draft = "";

    @BeforeEach
    void anOpenEventAndADraftOfOurs() {
        api.organisation("ours", "Our organisation");
        api.organisation("theirs", "Their organisation");
        open = api.list(Callers.partner("ours"), Api.event("Open", Map.of()));
        draft = api.list(Callers.partner("ours"), Api.event("Draft", Map.of("status", "DRAFT")));
    }

    /** Every role at the host and elsewhere, at every endpoint that is not open to all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # caller           | read draft | change open | change draft | cancel open | list ours | own | internal
            nobody             | 404        | 401         | 401          | 401         | 401       | 401 | 401
            owner of ours      | 200        | 200         | 200          | 204         | 201       | 200 | 403
            organiser of ours  | 200        | 200         | 200          | 204         | 201       | 200 | 403
            door of ours       | 404        | 403         | 404          | 403         | 403       | 200 | 403
            token of ours      | 200        | 200         | 200          | 204         | 201       | 200 | 403
            owner of theirs    | 404        | 403         | 404          | 403         | 403       | 200 | 403
            token of theirs    | 404        | 403         | 404          | 403         | 403       | 200 | 403
            administrator      | 200        | 200         | 200          | 204         | 201       | 200 | 200
            service            | 404        | 403         | 404          | 403         | 403       | 200 | 200
            """)
    void everyRoleDoesWhatItMayAndNothingElse(
            String who,
            int readDraft,
            int changeOpen,
            int changeDraft,
            int cancelOpen,
            int list,
            int own,
            int internal) {
        var caller = caller(who);
        var title = Api.event("Changed", OURS);
        assertThat(api.get("/api/events/" + open, caller).status()).isEqualTo(200);
        assertThat(api.get("/api/events/" + draft, caller).status()).isEqualTo(readDraft);
        assertThat(api.get("/api/events/" + draft + ".ics", caller).status()).isEqualTo(readDraft);
        assertThat(put("/api/events/" + open, caller, title)).isEqualTo(changeOpen);
        assertThat(put("/api/events/" + draft, caller, title)).isEqualTo(changeDraft);
        assertThat(api.send("DELETE", "/api/events/" + open, caller, null).status())
                .isEqualTo(cancelOpen);
        assertThat(api.send("POST", "/api/events", caller, Api.event("New", OURS))
                        .status())
                .isEqualTo(list);
        assertThat(api.get("/api/organise/events", caller).status()).isEqualTo(own);
        assertThat(api.get("/internal/memberships?email=a@example.org", caller).status())
                .isEqualTo(internal);
        assertThat(put("/internal/organisations/ours", caller, Map.of("name", "Our organisation")))
                .isEqualTo(internal);
        assertThat(put("/internal/events/by-" + who.replace(' ', '-'), caller, Api.event("Seeded", OURS)))
                .isEqualTo(internal);
    }

    @Test
    void ownEventsAreThoseOfOwnOrganisationsAndDraftsAreForOrganisers() {
        assertThat(own(Callers.person(Role.ORGANISER, "ours"))).contains(open, draft);
        assertThat(own(Callers.person(Role.DOOR, "ours"))).contains(open).doesNotContain(draft);
        assertThat(own(Callers.person(Role.OWNER, "theirs"))).isEmpty();
    }

    @Test
    void anOrganisationThatIsNamedByAnotherIsAskedFirst() {
        var event = Api.event("With partners", Map.of("partners", List.of("theirs")));
        var listed = api.send("POST", "/api/events", Callers.partner("ours"), event);
        assertThat(listed.status()).isEqualTo(201);
        assertThat(listed.json().get("partners")).isEmpty();
        assertThat(listed.json().at("/invited/0/id").asString()).isEqualTo("theirs");
        assertThat(api.get("/api/events/" + listed.text("id"), null).json().has("invited"))
                .isFalse();
    }

    @Test
    void aMembershipIsFoundHoweverTheAddressIsTyped() {
        var membership = Map.of("email", "Jo@Example.org", "organisation", "ours", "role", "ORGANISER");
        assertThat(put("/internal/memberships", Callers.GATEWAY, membership)).isEqualTo(204);
        var found = api.get("/internal/memberships?email=jo@example.ORG", Callers.GATEWAY);
        assertThat(found.body())
                .isEqualTo("{\"email\":\"jo@example.org\",\"admin\":false,\"organisations\":"
                        + "{\"ours\":{\"role\":\"ORGANISER\",\"name\":\"Our organisation\"}}}");
        var unknown = api.get("/internal/memberships?email=who@example.org", Callers.GATEWAY);
        assertThat(unknown.body()).isEqualTo("{\"email\":\"who@example.org\",\"admin\":false,\"organisations\":{}}");
    }

    @Test
    void aTokenSpeaksForItsOrganisation() {
        var token = Map.of("token", "cg_0123456789abcdef0123", "organisation", "ours", "name", "Our site");
        assertThat(put("/internal/tokens", Callers.GATEWAY, token)).isEqualTo(200);
        var resolved = resolve("cg_0123456789abcdef0123");
        assertThat(resolved.text("organisation")).isEqualTo("ours");
        assertThat(resolved.text("name")).isEqualTo("Our site");
        assertThat(resolved.body()).doesNotContain("cg_");
        assertThat(resolve("cg_another9abcdef012345").status()).isEqualTo(404);
        assertThat(resolve("not a token").body())
                .isEqualTo(resolve("cg_another9abcdef012345").body());
    }

    @Test
    void operatorsInJsonAndInQueriesAreRefusedOrMeanNothing() {
        var operator = "{\"token\":{\"$ne\":null}}";
        assertThat(api.send("POST", "/internal/tokens/resolve", Callers.GATEWAY, operator)
                        .status())
                .isEqualTo(400);
        await().until(() -> api.get("/api/events", null).status() == 200);
        for (var query : List.of("q=.*", "q=%24where", "topic=%7B%22%24ne%22%3A1%7D", "q=(zz%2B)%2B%24", "q=*%3A*")) {
            var page = api.get("/api/events?" + query, null);
            assertThat(page.status()).as(query).isEqualTo(200);
            assertThat(page.json().get("items")).as(query).isEmpty();
        }
        assertThat(api.get("/api/events/%24ne", null).status()).isEqualTo(404);
    }

    private Api.Answer resolve(String token) {
        return api.send("POST", "/internal/tokens/resolve", Callers.GATEWAY, Map.of("token", token));
    }

    private int put(String path, @Nullable Caller caller, Map<String, ?> body) {
        return api.send("PUT", path, caller, body, "If-Match", "*").status();
    }

    private List<String> own(Caller caller) {
        return api.get("/api/organise/events?size=100", caller)
                .json()
                .get("items")
                .valueStream()
                .map(event -> event.get("id").asString())
                .toList();
    }

    private static @Nullable Caller caller(String who) {
        return switch (who) {
            case "nobody" -> null;
            case "owner of ours" -> Callers.person(Role.OWNER, "ours");
            case "organiser of ours" -> Callers.person(Role.ORGANISER, "ours");
            case "door of ours" -> Callers.person(Role.DOOR, "ours");
            case "token of ours" -> Callers.partner("ours");
            case "owner of theirs" -> Callers.person(Role.OWNER, "theirs");
            case "token of theirs" -> Callers.partner("theirs");
            case "administrator" -> Callers.ADMINISTRATOR;
            case "service" -> Callers.GATEWAY;
            default -> throw new IllegalArgumentException(who);
        };
    }
}
