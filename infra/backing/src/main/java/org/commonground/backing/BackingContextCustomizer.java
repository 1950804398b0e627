package org.commonground.backing;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Equal for equal databases, so that tests share their context. */
record BackingContextCustomizer(String database) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        quieten();
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + Backing.kafka().bootstrapServers(),
                        "spring.mongodb.uri=" + Backing.mongoUri(database),
                        "spring.mail.host=" + Backing.mail().host(),
                        "spring.mail.port=" + Backing.mail().smtpPort())
                .applyTo(context);
    }

    /** The servers' own chatter is not what a test of a service is about; the clients' stays. */
    private static void quieten() {
        LoggingSystem logging = LoggingSystem.get(BackingContextCustomizer.class.getClassLoader());
        for (String server : ServerLoggers.NAMES) {
            logging.setLogLevel(server, LogLevel.WARN);
        }
    }
}
