package org.commonground.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The backing services of this JVM's tests: each is started when it is first asked for, on a free port, and lives as
 * long as the JVM. Embedded unless the system property {@code backing} is {@code containers}.
 */
public final class Backing {

    private Backing() {}

    public static Kafka kafka() {
        return KafkaHolder.KAFKA;
    }

    public static Mongo mongo() {
        return MongoHolder.MONGO;
    }

    /** The connection string of one database. */
    public static String mongoUri(String database) {
        return mongo().uri(database);
    }

    /** The mail server; embedded in either case. */
    public static EmbeddedMail mail() {
        return MailHolder.MAIL;
    }

    private static boolean containers() {
        String kind = System.getProperty("backing", "embedded");
        return switch (kind) {
            case "embedded" -> false;
            case "containers" -> true;
            default ->
                throw new IllegalArgumentException("-Dbacking is embedded or containers, but was \"" + kind + "\"");
        };
    }

    private static final class KafkaHolder {
        static final Kafka KAFKA = start();

        private static Kafka start() {
            if (containers()) {
                ContainerKafka kafka = new ContainerKafka();
                kafka.start();
                return kafka;
            }
            Path folder = temporaryFolder();
            EmbeddedKafka kafka = new EmbeddedKafka(folder.resolve("kafka"), Ports.free());
            kafka.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.stop();
                delete(folder);
            }));
            return kafka;
        }
    }

    private static final class MongoHolder {
        static final Mongo MONGO = start();

        private static Mongo start() {
            Mongo mongo = containers() ? new ContainerMongo() : EmbeddedMongo.inMemory(Ports.free());
            mongo.start();
            return mongo;
        }
    }

    private static final class MailHolder {
        static final EmbeddedMail MAIL = start();

        private static EmbeddedMail start() {
            EmbeddedMail mail = EmbeddedMail.inMemory(Ports.free(), Ports.free());
            mail.start();
            return mail;
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("common-ground-backing");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot delete " + folder, cause);
        }
    }
}
