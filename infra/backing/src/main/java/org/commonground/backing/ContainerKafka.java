package org.commonground.backing;

import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Apache's own image of the broker, of the version that is embedded otherwise. */
final class ContainerKafka implements Kafka {

    private final KafkaContainer container = new KafkaContainer(
                    DockerImageName.parse("apache/kafka:" + AppInfoParser.getVersion()))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    private boolean frozen;

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public synchronized void start() {
        if (frozen) {
            DockerClientFactory.instance()
                    .client()
                    .unpauseContainerCmd(container.getContainerId())
                    .exec();
            frozen = false;
        } else if (!container.isRunning()) {
            container.start();
        }
    }

    /** Frozen, not stopped: a container that is started again gets another port. */
    @Override
    public synchronized void stop() {
        if (!frozen && container.isRunning()) {
            DockerClientFactory.instance()
                    .client()
                    .pauseContainerCmd(container.getContainerId())
                    .exec();
            frozen = true;
        }
    }
}
