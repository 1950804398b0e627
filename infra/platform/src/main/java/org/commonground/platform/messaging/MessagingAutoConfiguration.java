package org.commonground.platform.messaging;

import java.util.HashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import tools.jackson.databind.json.JsonMapper;

/** Kafka for services that say or hear things; {@code commonground.messaging.enabled=false} leaves it out. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnProperty(name = "commonground.messaging.enabled", matchIfMissing = true)
@EnableConfigurationProperties(TopicProperties.class)
public class MessagingAutoConfiguration {

    private static final int GIVE_UP_MILLIS = 10_000;
    private static final int BLOCK_MILLIS = 2_000;

    @Bean
    CloudEventSender cloudEventSender(KafkaProperties kafka, JsonMapper json) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        return new CloudEventSender(
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer()), json);
    }

    @Bean
    DeadLetters deadLetters(@Value("${spring.application.name}") String service, KafkaProperties kafka) {
        return new DeadLetters(service, kafka);
    }

    /** For the bindings that read in batches: the binder itself would put a whole batch aside for one record. */
    @Bean
    CommonErrorHandler batchErrorHandler(DeadLetters deadLetters) {
        return deadLetters.handler();
    }

    @Bean
    KafkaAdmin.NewTopics topics(TopicProperties properties) {
        return new KafkaAdmin.NewTopics(properties.topics().values().stream()
                .map(topic -> topic(topic, properties.replicationFactor()))
                .toArray(NewTopic[]::new));
    }

    private static NewTopic topic(TopicProperties.Topic topic, short replicationFactor) {
        var builder = TopicBuilder.name(topic.name())
                .partitions(topic.partitions())
                .config(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        return builder.replicas(replicationFactor).build();
    }
}
