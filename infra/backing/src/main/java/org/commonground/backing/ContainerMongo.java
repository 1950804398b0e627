package org.commonground.backing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** MongoDB's own image as a replica set of one. */
final class ContainerMongo implements Mongo {

    private final MongoDBContainer container =
            new MongoDBContainer(DockerImageName.parse("mongo:8.0")).withReplicaSet();
    private boolean frozen;

    @Override
    public String uri(String database) {
        return container.getReplicaSetUrl(database);
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
