package org.commonground.backing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.bson.Document;

/** The Mongo server in a JVM of its own, which a test can kill. */
final class MongoProcess {

    private final Process process;

    private MongoProcess(Process process) {
        this.process = process;
    }

    static MongoProcess start(Path folder, int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "server.log"))
                .start();
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=500")) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
                return true;
            });
        }
        return new MongoProcess(process);
    }

    /** SIGKILL: no shutdown hook, no last commit. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) {
        EmbeddedMongo.onDisk(Path.of(arguments[0]), Integer.parseInt(arguments[1]))
                .start();
    }
}
