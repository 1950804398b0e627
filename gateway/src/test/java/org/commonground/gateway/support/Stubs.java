package org.commonground.gateway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.commonground.backing.Backing;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services behind the gateway. */
public final class Stubs {

    public static final StubService DIRECTORY = new StubService("directory");
    public static final StubService BOOKING = new StubService("booking");
    public static final StubService NOTIFICATION = new StubService("notification");

    private Stubs() {}

    public static void forget() {
        DIRECTORY.forget();
        BOOKING.forget();
        NOTIFICATION.forget();
    }

    /** Connects a context to them, to this JVM's MongoDB and to a signing key of its own. */
    static final class Wired implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "commonground.services.directory=" + DIRECTORY.address(),
                            "commonground.services.booking=" + BOOKING.address(),
                            "commonground.services.notification=" + NOTIFICATION.address(),
                            "spring.mongodb.uri=" + Backing.mongoUri("gateway"),
                            "commonground.identity.key-file=" + folder() + "/signing-key.jwk")
                    .applyTo(context);
        }

        private static String folder() {
            try {
                var folder = Files.createTempDirectory("gateway-key");
                folder.toFile().deleteOnExit();
                return folder.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
