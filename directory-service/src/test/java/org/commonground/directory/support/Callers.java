package org.commonground.directory.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.identity.TokenSigner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who may call, vouched for in the gateway's place. */
public final class Callers {

    public static final Caller GATEWAY = Caller.service("gateway");
    public static final Caller ADMINISTRATOR = Caller.person("admin@example.org", true, Map.of());

    private static final ECKey KEY = key();
    private static final TokenSigner SIGNER = new TokenSigner("gateway", KEY, Duration.ofMinutes(1), Clock.systemUTC());
    private static final HttpServer KEYS = serve();

    private Callers() {}

    public static Caller partner(String organisation) {
        return Caller.token("token-of-" + organisation, Map.of(organisation, Role.ORGANISER));
    }

    public static Caller person(Role role, String organisation) {
        return Caller.person("somebody@example.org", false, Map.of(organisation, role));
    }

    static String sign(Caller caller) {
        return SIGNER.sign(caller);
    }

    /** Makes a context trust these callers. */
    public static final class Trusted implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var address = "http://127.0.0.1:" + KEYS.getAddress().getPort() + "/";
            TestPropertyValues.of("commonground.identity.trusted-issuers.gateway=" + address)
                    .applyTo(context);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            var body = new JsonMapper().writeValueAsBytes(SIGNER.publicKeys());
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
