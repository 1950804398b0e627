package org.commonground.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.commonground.gateway.support.Stubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ApiTokenTest {

    private static final String RESOLVE = "POST /internal/tokens/resolve";

    @Autowired
    private FrontDoor door;

    @BeforeEach
    void tidy() {
        door.tidy();
    }

    @Test
    void aPartnersTokenBecomesOurWordForIt() throws Exception {
        Stubs.DIRECTORY.on(
                RESOLVE,
                200,
                "{\"tokenId\":\"t1\",\"organisation\":\"alert\",\"name\":\"Website\",\"scopes\":[\"EVENTS\"]}");
        var answer = door.visitor().postJson("/api/events", "{}", "Authorization", "Bearer cg_partner-1");
        assertThat(answer.statusCode()).isEqualTo(200);

        var token = verified(Stubs.DIRECTORY.last().header("Authorization").orElseThrow());
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("gateway");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("common-ground");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("t1");
        assertThat(token.getJWTClaimsSet().getClaim("kind")).isEqualTo("token");
        assertThat(token.getJWTClaimsSet().getClaim("admin")).isEqualTo(false);
        assertThat(token.getJWTClaimsSet().getClaim("organisations")).isEqualTo(Map.of("alert", "ORGANISER"));
        assertThat(token.getJWTClaimsSet().getClaim("scopes")).isEqualTo(List.of("EVENTS"));
    }

    @Test
    void theDirectoryIsAskedByAServiceAndOnlyOnce() throws Exception {
        Stubs.DIRECTORY.on(RESOLVE, 200, "{\"tokenId\":\"t2\",\"organisation\":\"alert\",\"name\":\"Website\"}");
        for (var i = 0; i < 3; i++) {
            door.visitor().get("/api/events", "Authorization", "bearer cg_partner-2");
        }
        var asked = Stubs.DIRECTORY.seen().stream()
                .filter(seen -> seen.target().startsWith("/internal/"))
                .toList();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().body()).isEqualTo("{\"token\":\"cg_partner-2\"}");
        var own = verified(asked.getFirst().header("Authorization").orElseThrow());
        assertThat(own.getJWTClaimsSet().getClaim("kind")).isEqualTo("service");
        assertThat(own.getJWTClaimsSet().getSubject()).isEqualTo("gateway");
    }

    @Test
    void anUnknownTokenIsRefusedAndNotAskedForAgain() {
        Stubs.DIRECTORY.on(RESOLVE, 404, "{}");
        for (var i = 0; i < 3; i++) {
            assertRefused("Bearer cg_nobody");
        }
        assertThat(Stubs.DIRECTORY.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsImFkbWluIjp0cnVlfQ.",
                "Bearer xx_1",
                "Bearer ",
                "Basic YWRtaW46YWRtaW4=",
                "cg_partner-1"
            })
    void whateverElseClaimsToProveSomethingIsRefused(String authorization) {
        assertRefused(authorization);
        assertThat(Stubs.DIRECTORY.seen()).isEmpty();
    }

    @Test
    void ourOwnWordIsNotTakenFromOutside() {
        Stubs.DIRECTORY.on(RESOLVE, 200, "{\"tokenId\":\"t3\",\"organisation\":\"alert\",\"name\":\"Website\"}");
        door.visitor().get("/api/events", "Authorization", "Bearer cg_partner-3");
        var ours = Stubs.DIRECTORY.last().header("Authorization").orElseThrow();
        Stubs.forget();
        assertRefused(ours);
        assertThat(Stubs.DIRECTORY.seen()).isEmpty();
    }

    @Test
    void whileTheDirectoryIsAwayNobodyCanSay() {
        Stubs.DIRECTORY.on(RESOLVE, 503, "{}");
        var answer = door.visitor().get("/api/bookings/t", "Authorization", "Bearer cg_partner-4");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/service-unavailable");
    }

    private void assertRefused(String authorization) {
        var answer = door.visitor().get("/api/events", "Authorization", authorization);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/not-signed-in");
    }

    private SignedJWT verified(String authorization) throws Exception {
        var keys = JWKSet.parse(door.visitor().get("/.well-known/jwks.json").body());
        assertThat(keys.getKeys()).noneMatch(key -> key.isPrivate());
        var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
        assertThat(token.verify(new ECDSAVerifier(keys.getKeys().getFirst().toECKey())))
                .isTrue();
        return token;
    }
}
