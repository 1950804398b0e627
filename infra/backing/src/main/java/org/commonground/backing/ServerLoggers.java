package org.commonground.backing;

import java.util.List;

/** The loggers of the embedded servers. */
final class ServerLoggers {

    static final List<String> NAMES = List.of(
            "kafka",
            "state.change.logger",
            "org.apache.kafka.controller",
            "org.apache.kafka.coordinator",
            "org.apache.kafka.image",
            "org.apache.kafka.metadata",
            "org.apache.kafka.network",
            "org.apache.kafka.queue",
            "org.apache.kafka.raft",
            "org.apache.kafka.server",
            "org.apache.kafka.storage",
            "org.apache.kafka.common.config",
            "org.apache.kafka.common.metrics",
            "org.apache.kafka.common.utils",
            "com.icegreen.greenmail",
            "de.bwaldvogel.mongo");

    private ServerLoggers() {}
}
