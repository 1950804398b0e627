package org.commonground.testing;

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

/** Signs callers in the place of the gateway. */
public final class TestIssuer {

    private static final ECKey KEY = key();
    private static final HttpServer KEYS = serve();

    private TestIssuer() {}

    public static String organiserOf(String organisation) {
        return sign(Caller.person("organiser@example.org", false, Map.of(organisation, Role.ORGANISER)));
    }

    public static String service(String name) {
        return sign(Caller.service(name));
    }

    public static String sign(Caller caller) {
        return new TokenSigner("gateway", KEY, Duration.ofMinutes(1), Clock.systemUTC()).sign(caller);
    }

    /** Makes a context trust this issuer as the gateway. */
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
            var keys = new TokenSigner("gateway", KEY, Duration.ofMinutes(1), Clock.systemUTC()).publicKeys();
            var body = new JsonMapper().writeValueAsBytes(keys);
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
