package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What organisations share: events, speakers, venues, and the work within one of them. */
@ServiceTest
class SharingTest {

    private static final String NAME_IN_MANY_SCRIPTS = "Zoë O’Brien Ngũgĩ 王小明 Δήμητρα ليلى";

    @Autowired
    Api api;

    @BeforeEach
    void twoOrganisations() {
        api.organisation("sharing", "Example Sharing");
        api.organisation("shared-with", "Example Shared With");
    }

    @Test
    void aCoHostIsNamedOnceItHasAcceptedAndThenOrganisesTheEventToo() {
        var event = api.list(
                Callers.partner("sharing"), Api.event("Together", Map.of("hosts", List.of("sharing", "shared-with"))));
        var path = "/api/events/" + event;
        var other = Callers.partner("shared-with");
        assertThat(api.get(path, null).json().get("hosts")).hasSize(1);
        assertThat(api.get("/api/organise/invitations?size=100", other).body()).contains(event, "Example Sharing");
        assertThat(api.send("DELETE", path, other, null).status()).isEqualTo(403);

        var accepted = api.send("POST", path + "/invitations/shared-with/acceptance", other, null);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(api.get(path, null).json().at("/hosts/1/name").asString()).isEqualTo("Example Shared With");
        assertThat(api.get("/api/organise/invitations?size=100", other).body()).doesNotContain(event);
        assertThat(api.send("POST", path + "/invitations/shared-with/acceptance", other, null)
                        .status())
                .isEqualTo(200);
        assertThat(api.send("DELETE", path, other, null).status()).isEqualTo(204);
    }

    @Test
    void anInvitationIsDeclinedOrWithdrawn() {
        var asked = Api.event("Asked", Map.of("partners", List.of("shared-with")));
        for (var answering : List.of("shared-with", "sharing")) {
            var path = "/api/events/" + api.list(Callers.partner("sharing"), asked) + "/invitations/shared-with";
            assertThat(api.send("DELETE", path, Callers.partner(answering), null)
                            .status())
                    .isEqualTo(204);
            assertThat(api.send("POST", path + "/acceptance", Callers.partner("shared-with"), null)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aSpeakerIsEverybodysToNameAndTheStewardsToChange() {
        var speaker = Map.of("kind", "PERSON", "name", NAME_IN_MANY_SCRIPTS);
        var made = api.send("POST", "/api/speakers", Callers.partner("sharing"), speaker);
        assertThat(made.status()).isEqualTo(201);
        var path = "/api/speakers/" + made.text("id");
        var named = Api.event("With a speaker", Map.of("speakers", List.of(made.text("id"))));
        var event = api.list(Callers.partner("shared-with"), named);
        assertThat(api.get("/api/events/" + event, null)
                        .json()
                        .at("/speakers/0/name")
                        .asString())
                .isEqualTo(NAME_IN_MANY_SCRIPTS);
        assertThat(api.send("PUT", path, Callers.partner("shared-with"), speaker, "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(api.send("PUT", path, Callers.partner("sharing"), speaker).status())
                .isEqualTo(428);
        assertThat(api.send("PUT", path, Callers.partner("sharing"), speaker, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.send("PUT", path, Callers.partner("sharing"), speaker, "If-Match", made.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aVenuesRulesHoldBackWhatIsPublishedAndNotDrafts() {
        var rule = Map.of("id", "sponsor", "label", "Who sponsors it?");
        var venue = Map.of("name", "Example House", "postcode", "SW1A 0AA", "rules", List.of(rule));
        var id = api.send("POST", "/api/venues", Callers.partner("sharing"), venue)
                .text("id");
        var partner = Callers.partner("shared-with");
        var there = Map.of("id", id, "room", "Room 7");
        var refused = api.send("POST", "/api/events", partner, Api.event("There", Map.of("venue", there)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("venueAnswers.sponsor");
        var draft = api.list(partner, Api.event("There", Map.of("venue", there, "status", "DRAFT")));
        var answered =
                Map.of("venue", there, "venueAnswers", Map.of("sponsor", "Example Member"), "status", "PUBLISHED");
        var path = "/api/events/" + draft;
        assertThat(api.send("PUT", path, partner, Api.event("There", answered), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        var shown = api.get(path, null).json();
        assertThat(shown.at("/venue/name").asString()).isEqualTo("Example House");
        assertThat(shown.at("/venue/room").asString()).isEqualTo("Room 7");
        assertThat(shown.has("venueAnswers")).isFalse();
        assertThat(api.get(path, partner).json().at("/venueAnswers/sponsor").asString())
                .isEqualTo("Example Member");
        assertThat(api.get("/api/venues?q=example%20house", null).body()).contains(id);
    }

    @Test
    void anEventIsCopiedToOtherDatesAsOneSeriesAndOnceToEach() {
        var partner = Callers.partner("sharing");
        var rules = Map.of("booking", Map.of("closesAt", "2099-12-21T18:00:00Z"));
        var path = "/api/events/" + api.list(partner, Api.event("Monthly tea", rules)) + "/copies";
        var wanted = Map.of("every", "MONTH", "times", 6, "series", "Tea of the year");
        var copies = api.send("POST", path, partner, wanted);
        assertThat(copies.status()).isEqualTo(201);
        assertThat(copies.json().get("items")).hasSize(6);
        var summer = copies.json().at("/items/5");
        assertThat(summer.get("start").asString()).isEqualTo("2100-06-21T19:00:00");
        assertThat(summer.at("/booking/closesAt").asString()).isEqualTo("2100-06-21T17:00:00Z");
        assertThat(summer.get("status").asString()).isEqualTo("DRAFT");
        assertThat(summer.at("/series/name").asString()).isEqualTo("Tea of the year");
        var again = api.send("POST", path, partner, wanted);
        assertThat(again.json().at("/items/5/id")).isEqualTo(summer.get("id"));
    }

    @Test
    void theLastOwnerStaysAndEverybodyElseMayGo() {
        var owner = person("owner@example.org", Role.OWNER);
        var members = "/api/organisations/sharing/members/";
        var put = Map.of("email", "owner@example.org", "organisation", "sharing", "role", "OWNER");
        api.send("PUT", "/internal/memberships", Callers.GATEWAY, put);
        assertThat(api.send("PUT", members + "door@example.org", owner, Map.of("role", "DOOR"))
                        .status())
                .isEqualTo(200);
        assertThat(api.send("DELETE", members + "owner@example.org", owner, null)
                        .body())
                .contains("last-owner");
        assertThat(api.send("PUT", members + "owner@example.org", owner, Map.of("role", "DOOR"))
                        .status())
                .isEqualTo(409);
        var door = person("door@example.org", Role.DOOR);
        assertThat(api.send("DELETE", members + "owner@example.org", door, null).status())
                .isEqualTo(403);
        assertThat(api.send("DELETE", members + "door@example.org", door, null).status())
                .isEqualTo(204);
        assertThat(api.get("/api/organisations/sharing/members", owner).body()).doesNotContain("door@example.org");
    }

    @Test
    void aTokenIsShownOnceAndGoodUntilItIsTakenBack() {
        var owner = person("owner@example.org", Role.OWNER);
        var path = "/api/organisations/sharing/tokens";
        var wanted = Map.of("name", "Our site", "scopes", List.of("EVENTS"), "expiresInDays", 30);
        var made = api.send("POST", path, owner, wanted);
        assertThat(made.status()).isEqualTo(201);
        var secret = made.text("token");
        var resolved = api.send("POST", "/internal/tokens/resolve", Callers.GATEWAY, Map.of("token", secret));
        assertThat(resolved.json().get("scopes").toString()).isEqualTo("[\"EVENTS\"]");
        var listed = api.get(path, owner);
        assertThat(listed.body()).doesNotContain("cg_");
        assertThat(listed.json().at("/items/0/lastUsedAt").asString()).isNotEmpty();
        assertThat(api.send("DELETE", path + "/" + made.text("id"), owner, null).status())
                .isEqualTo(204);
        assertThat(api.send("POST", "/internal/tokens/resolve", Callers.GATEWAY, Map.of("token", secret))
                        .status())
                .isEqualTo(404);
    }

    private static Caller person(String email, Role role) {
        return Caller.person(email, false, Map.of("sharing", role));
    }
}
