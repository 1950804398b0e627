package org.commonground.backing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real broker in KRaft mode in this JVM: one node that is broker and controller, sized for a laptop. */
public final class EmbeddedKafka implements Kafka {

    private static final String NODE = "1";

    /** Always the same, so that formatting again is harmless, also after a start that was cut short. */
    private static final Uuid CLUSTER = new Uuid(0x436f6d6d6f6e4772L, 0x6f756e644c6f6361L);

    private final Path folder;
    private final int port;
    private @Nullable KafkaRaftServer server;

    /**
     * @param folder where topics are kept; made and formatted when it is new
     * @param port where clients connect on 127.0.0.1
     */
    public EmbeddedKafka(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Properties settings = settings();
        format(settings);
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    /** What {@code kafka-storage.sh format --ignore-formatted} does: it marks a new folder and leaves a used one alone. */
    private void format(Properties settings) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(folder);
            Path file = folder.resolveSibling(folder.getFileName() + ".properties");
            try (Writer writer = Files.newBufferedWriter(file)) {
                settings.store(writer, "Written at every start; changes here are lost.");
            }
            String[] command = {
                "format", "--ignore-formatted", "--cluster-id", CLUSTER.toString(), "--config", file.toString()
            };
            int code = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
            if (code != 0) {
                throw new IllegalStateException(
                        "Kafka cannot use " + folder + ": " + said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("Kafka cannot use " + folder, cause);
        }
    }

    private Properties settings() {
        // The only voter's address is read from here at every start, so the controller needs no port of its own
        // choosing.
        int controllerPort = Ports.free();
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", NODE);
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", folder.toString());
        settings.setProperty("auto.create.topics.enable", "false");

        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "3");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        // after a kill the broker waits until its earlier self is given up
        settings.setProperty("broker.session.timeout.ms", "4000");
        settings.setProperty("broker.heartbeat.interval.ms", "1000");

        // Nobody else will join: waiting for more members only makes the first message late.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "2");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        settings.setProperty("log.index.size.max.bytes", "1048576");
        return settings;
    }
}
