package org.commonground.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.commonground.gateway.support.Stubs;
import org.commonground.gateway.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class SignInTest {

    private static final Pattern LINK_TOKEN = Pattern.compile("/sign-in/confirm\\?token=([\\w-]{43})\"");
    private static final String NOTHING = "{\"items\":[],\"page\":0,\"size\":100,\"total\":0}";
    private static final String MEMBERSHIPS = "GET /internal/memberships";

    @Autowired
    private FrontDoor door;

    @BeforeEach
    void kimIsAnOrganiser() {
        door.tidy();
        memberships("{\"alert\":{\"role\":\"ORGANISER\",\"name\":\"Alert\"}}");
        Stubs.NOTIFICATION.on("POST /internal/messages/sign-in-link", 202, "");
        for (var mine : List.of("events", "organisations", "invitations")) {
            Stubs.DIRECTORY.on("GET /api/organise/" + mine, 200, NOTHING);
        }
    }

    @Test
    void anOrganiserGetsALinkAndComesIn() {
        var visitor = door.visitor();
        assertThat(visitor.get("/organise").headers().firstValue("Location")).hasValue("/sign-in");
        signIn(visitor, "Kim@Example.org ");
        var page = visitor.get("/organise");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        var seen = Stubs.NOTIFICATION.last();
        assertThat(seen.body()).contains("\"email\":\"kim@example.org\"", "http://127.0.0.1:8080/", "expiresAt");
        assertThat(seen.header("Authorization")).isPresent();
    }

    @Test
    void afterwardsOneIsWhereOneWanted() {
        var visitor = door.visitor();
        visitor.get("/organise/events/good-relations");
        assertThat(signIn(visitor, "kim@example.org")).endsWith("/organise/events/good-relations");
    }

    @Test
    void whoeverIsNewGetsALinkTooSoThatNoAnswerTellsWhoseAddressIsKnown() {
        var known = ask(door.visitor(), "kim@example.org");
        memberships("{}");
        var unknown = ask(door.visitor(), "nobody@example.org");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(302);
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"))
                .hasValue("/sign-in/sent");
        await().until(() -> Stubs.NOTIFICATION.seen().size() == 2);
        assertThat(Stubs.DIRECTORY.seen()).isEmpty();
    }

    @Test
    void theAnswerWaitsForNobody() {
        Stubs.NOTIFICATION.on("POST /internal/messages/sign-in-link", 503, "{}");
        assertThat(ask(door.visitor(), "kim@example.org").headers().firstValue("Location"))
                .hasValue("/sign-in/sent");
    }

    @Test
    void whatCannotBeAnAddressIsAskedForAgain() {
        var answer = ask(door.visitor(), "kim");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Enter an e-mail address", "value=\"kim\"");
        assertThat(Stubs.DIRECTORY.seen()).isEmpty();
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() {
        var token = link(door.visitor(), "kim@example.org");
        var scanner = door.visitor();
        for (var i = 0; i < 3; i++) {
            assertThat(scanner.get("/sign-in/confirm?token=" + token).statusCode())
                    .isEqualTo(200);
        }
        assertThat(scanner.get("/organise").statusCode()).isEqualTo(302);
        assertThat(use(door.visitor(), token)).isEqualTo("/organise");
    }

    @Test
    void aLinkWorksOnce() {
        var token = link(door.visitor(), "kim@example.org");
        assertThat(use(door.visitor(), token)).isEqualTo("/organise");
        var second = door.visitor();
        assertThat(use(second, token)).isEqualTo("/sign-in/confirm");
        assertThat(second.get("/sign-in/confirm").body()).contains("no longer works");
        assertThat(second.get("/organise").statusCode()).isEqualTo(302);
    }

    @Test
    void aMadeUpLinkDoesNotWork() {
        assertThat(use(door.visitor(), "x".repeat(43))).isEqualTo("/sign-in/confirm");
        assertThat(use(door.visitor(), "{\"$ne\":1}")).isEqualTo("/sign-in/confirm");
    }

    @Test
    void signingInMakesANewSession() {
        var visitor = door.visitor();
        visitor.get("/organise");
        var before = visitor.cookie("session");
        signIn(visitor, "kim@example.org");
        assertThat(before).isPresent();
        assertThat(visitor.cookie("session")).isPresent().isNotEqualTo(before);
    }

    @Test
    void theSessionCookieIsForUsAlone() {
        var cookie = door.visitor()
                .get("/organise")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void aPostThatComesFromNoPageOfOursIsForbidden() {
        var visitor = door.visitor();
        var form = Map.of("username", "kim@example.org");
        assertThat(visitor.post("/sign-in", form, "").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/sign-in", form, "guessed").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/sign-in/confirm", Map.of("token", "x"), "").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/sign-out", Map.of(), "").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/events/e/book", Map.of(), "").statusCode()).isEqualTo(403);
        assertThat(Stubs.DIRECTORY.seen()).isEmpty();
    }

    @Test
    void theApiBelievesASessionOnlyWhereItReads() throws Exception {
        var visitor = door.visitor();
        signIn(visitor, "kim@example.org");
        visitor.get("/api/events/e/dashboard");
        var token = Stubs.BOOKING.last().header("Authorization").orElseThrow();
        var claims = SignedJWT.parse(token.substring("Bearer ".length())).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("kim@example.org");
        assertThat(claims.getClaim("kind")).isEqualTo("person");
        assertThat(claims.getClaim("organisations")).isEqualTo(Map.of("alert", "ORGANISER"));

        visitor.postJson("/api/events", "{}");
        assertThat(Stubs.DIRECTORY.last().method()).isEqualTo("POST");
        assertThat(Stubs.DIRECTORY.last().header("Authorization")).isEmpty();
        visitor.send("/api/events/e", request -> request.method("PUT", BodyPublishers.ofString("{}")));
        assertThat(Stubs.DIRECTORY.last().header("Authorization")).isEmpty();
        visitor.send("/api/events/e", request -> request.DELETE());
        assertThat(Stubs.DIRECTORY.last().header("Authorization")).isEmpty();
    }

    @Test
    void whoeverComesInHasTheRightsOfThatMoment() throws Exception {
        var leaver = door.visitor();
        signIn(leaver, "leaver@example.org");
        leaver.get("/api/events/e/dashboard");
        memberships("{}");
        signIn(leaver, "leaver@example.org");
        leaver.get("/api/events/e/dashboard");
        var token = Stubs.BOOKING.last().header("Authorization").orElseThrow();
        var claims = SignedJWT.parse(token.substring("Bearer ".length())).getJWTClaimsSet();
        assertThat(claims.getClaim("organisations")).isEqualTo(Map.of());
    }

    @Test
    void theAdministratorsPagesExistForAdministratorsOnly() {
        Stubs.DIRECTORY.on(MEMBERSHIPS, 200, "{\"email\":\"x\",\"admin\":true,\"organisations\":{}}");
        var administrator = door.visitor();
        signIn(administrator, "admin@example.org");
        assertThat(administrator
                        .get("/admin/nowhere-yet", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Stubs.DIRECTORY.seen()).anyMatch(seen -> seen.target().contains("admin%40example.org"));
        memberships("{\"alert\":{\"role\":\"OWNER\",\"name\":\"Alert\"}}");
        var owner = door.visitor();
        signIn(owner, "kim@example.org");
        for (var visitor : List.of(owner, door.visitor())) {
            var answer = visitor.get("/admin", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is no page here");
        }
    }

    @Test
    void nobodysMailboxIsFlooded() {
        var nuisance = door.visitorFrom("127.0.2.1");
        for (var i = 0; i < 25; i++) {
            assertThat(ask(nuisance, "flood@example.org").statusCode()).isEqualTo(302);
        }
        await().during(Duration.ofMillis(300))
                .until(() -> Stubs.NOTIFICATION.seen().stream()
                                .filter(seen -> seen.body().contains("flood@"))
                                .count()
                        == 20);
    }

    @Test
    void signingOutEndsIt() {
        var visitor = door.visitor();
        signIn(visitor, "kim@example.org");
        var answer = visitor.submit("/organise", "/sign-out", Map.of());
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(visitor.get("/organise").statusCode()).isEqualTo(302);
    }

    private static void memberships(String organisations) {
        Stubs.DIRECTORY.on(
                MEMBERSHIPS, 200, "{\"email\":\"x\",\"admin\":false,\"organisations\":" + organisations + "}");
    }

    private static HttpResponse<String> ask(Visitor visitor, String email) {
        return visitor.submit("/sign-in", "/sign-in", Map.of("username", email));
    }

    private static String link(Visitor visitor, String email) {
        var before = Stubs.NOTIFICATION.seen().size();
        ask(visitor, email);
        await().until(() -> Stubs.NOTIFICATION.seen().size() > before);
        var link = LINK_TOKEN.matcher(Stubs.NOTIFICATION.last().body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String use(Visitor visitor, String token) {
        var answer = visitor.submit("/sign-in/confirm?token=x", "/sign-in/confirm", Map.of("token", token));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String signIn(Visitor visitor, String email) {
        return use(visitor, link(visitor, email));
    }
}
