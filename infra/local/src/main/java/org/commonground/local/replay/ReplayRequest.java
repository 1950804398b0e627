package org.commonground.local.replay;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What is to be sent again.
 *
 * @param topic the dead letters'
 * @param servers Kafka's, such as {@code 127.0.0.1:9092}
 */
public record ReplayRequest(String topic, String servers) {

    public static final String USAGE = """
            Usage: ./start replay TOPIC [--data=DIR | --kafka=HOST:PORT]

            Sends the records of a dead-letter topic to the topic they came from, with key, bytes and headers as they were,
            each once: what was sent again before is left out. For example
            ./start replay booking.rsvps.notification-service.dead-letter

              --data=DIR         the data folder of the running stack instead of ./data
              --kafka=HOST:PORT  another Kafka than the local stack's
            """;

    private static final String SUFFIX = ".dead-letter";
    private static final String DATA = "--data=";
    private static final String KAFKA = "--kafka=";

    /** @throws IllegalArgumentException with words for whoever typed it */
    public static ReplayRequest parse(List<String> arguments) {
        String topic = "";
        String servers = "";
        Path data = Path.of("data");
        for (String argument : arguments) {
            if (argument.startsWith(DATA)) {
                data = Path.of(argument.substring(DATA.length()));
            } else if (argument.startsWith(KAFKA)) {
                servers = argument.substring(KAFKA.length());
            } else if (topic.isEmpty() && argument.endsWith(SUFFIX)) {
                topic = argument;
            } else {
                throw new IllegalArgumentException(
                        "\"" + argument + "\" is no dead-letter topic and no option\n" + USAGE);
            }
        }
        if (topic.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return new ReplayRequest(topic, servers.isEmpty() ? running(data) : servers);
    }

    private static String running(Path data) {
        Properties addresses = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("addresses.properties"))) {
            addresses.load(file);
        } catch (IOException cause) {
            throw new IllegalArgumentException(
                    "no stack runs on " + data + ": start it, or name a Kafka with --kafka=HOST:PORT", cause);
        }
        return addresses.getProperty("kafka", "");
    }
}
