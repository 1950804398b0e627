package org.commonground.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

class ForgedTokensTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private HttpServer server;
    private ECKey key;
    private TrustedIssuers issuers;

    @BeforeEach
    void publishKeys() throws Exception {
        key = KeyFile.readOrCreate(folder.resolve("keys/gateway.jwk"));
        var keys = new JsonMapper()
                .writeValueAsBytes(signer("gateway", key, Clock.systemUTC()).publicKeys());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        issuers = new TrustedIssuers(Map.of("gateway", address, "notification-service", address), Scope.EVENTS);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSignedCallerComesThroughAsItWas() {
        var caller = Caller.person("organiser@example.org", false, Map.of("aik-saath", Role.ORGANISER));

        var verified =
                verify("gateway", signer("gateway", key, Clock.systemUTC()).sign(caller));

        assertThat(verified).isEqualTo(caller);
        assertThat(verified.may(Role.DOOR, "aik-saath")).isTrue();
        assertThat(verified.may(Role.OWNER, "aik-saath")).isFalse();
        assertThat(verified.may(Role.DOOR, "people-united")).isFalse();
    }

    @Test
    void aTokenActsForNobodyWhereItsScopesDoNotReach() {
        var organisations = Map.of("aik-saath", Role.ORGANISER);
        var signer = signer("gateway", key, Clock.systemUTC());

        var events = Caller.token("token-1", organisations, Set.of(Scope.EVENTS));
        assertThat(verify("gateway", signer.sign(events))).isEqualTo(events);
        var guests = Caller.token("token-2", organisations, Set.of(Scope.GUESTS));
        assertThat(verify("gateway", signer.sign(guests)).organisations()).isEmpty();
    }

    @Test
    void theKeyFileIsMadeOnceAndHoldsNoPublishedSecret() {
        assertThat(KeyFile.readOrCreate(folder.resolve("keys/gateway.jwk"))).isEqualTo(key);
        assertThat(signer("gateway", key, Clock.systemUTC()).publicKeys().toString())
                .doesNotContain(key.getD().toString());
    }

    @Test
    void anExpiredTokenIsRefused() {
        var anHourAgo = Clock.fixed(Instant.now().minusSeconds(3600), ZoneOffset.UTC);
        refused("gateway", signer("gateway", key, anHourAgo).sign(Caller.service("gateway")));
    }

    @Test
    void aTokenOfAnotherKeyOrIssuerIsRefused() {
        var other = KeyFile.readOrCreate(folder.resolve("keys/other.jwk"));
        refused("gateway", signer("gateway", other, Clock.systemUTC()).sign(Caller.service("gateway")));
        refused("gateway", signer("somebody", key, Clock.systemUTC()).sign(Caller.service("somebody")));
        refused("somebody", signer("somebody", key, Clock.systemUTC()).sign(Caller.service("somebody")));
    }

    @Test
    void anUnsignedTokenOrOneSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer("gateway")
                .audience(IdentityProperties.AUDIENCE)
                .subject("gateway")
                .claim("kind", "service")
                .claim("admin", true)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        refused("gateway", new PlainJWT(claims).serialize());
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
        confused.sign(new MACSigner(key.toECPublicKey().getEncoded()));
        refused("gateway", confused.serialize());
    }

    @Test
    void onlyTheGatewayMaySpeakForOthers() {
        var notification = signer("notification-service", key, Clock.systemUTC());

        assertThat(verify("notification-service", notification.sign(Caller.service("notification-service"))))
                .isEqualTo(Caller.service("notification-service"));
        refused("notification-service", notification.sign(Caller.person("a@example.org", true, Map.of())));
        refused("notification-service", notification.sign(Caller.service("gateway")));
    }

    private Caller verify(String issuer, String token) {
        var verified = issuers.resolve(issuer).authenticate(new BearerTokenAuthenticationToken(token));
        return (Caller) java.util.Objects.requireNonNull(verified.getPrincipal());
    }

    private void refused(String issuer, String token) {
        assertThatThrownBy(() -> verify(issuer, token)).isInstanceOf(AuthenticationException.class);
    }

    private static TokenSigner signer(String issuer, ECKey key, Clock clock) {
        return new TokenSigner(issuer, key, MINUTE, clock);
    }
}
