package org.commonground.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The service's own database, written durably and given up on in time to tell the caller. */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
public class MongoAutoConfiguration {

    /** A server that is away is given up on in time to tell the caller; one that is only slow gets longer. */
    private static final long PATIENCE_MILLIS = 1_500;

    private static final long SLOW_MILLIS = 5_000;

    @Bean
    MongoClientSettingsBuilderCustomizer durableAndImpatient(@Value("${commonground.mongo.max-pool:50}") int maxPool) {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .codecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromProviders(new OneFieldRecordCodecProvider()),
                        MongoClientSettings.getDefaultCodecRegistry()))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(maxPool).maxWaitTime(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout((int) SLOW_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** The database that {@code spring.mongodb.uri} names. */
    @Bean
    MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        var name = new ConnectionString(uri).getDatabase();
        return client.getDatabase(Objects.requireNonNull(name, "spring.mongodb.uri names no database"));
    }
}
