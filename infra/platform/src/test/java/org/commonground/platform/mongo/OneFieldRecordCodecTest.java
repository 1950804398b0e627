package org.commonground.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.junit.jupiter.api.Test;

class OneFieldRecordCodecTest {

    record Id(String value) {

        Id {
            if (value.isBlank()) {
                throw new IllegalArgumentException("blank");
            }
        }
    }

    record Places(int value) {}

    public record Booking(Id id, Places places, List<Id> others) {}

    private final CodecRegistry registry = CodecRegistries.fromRegistries(
            CodecRegistries.fromProviders(new OneFieldRecordCodecProvider()),
            MongoClientSettings.getDefaultCodecRegistry());

    @Test
    void aRecordOfOneFieldIsStoredAsThatField() {
        var booking = new Booking(new Id("a"), new Places(2), List.of(new Id("b")));
        var stored = new BsonDocument();

        registry.get(Booking.class)
                .encode(
                        new BsonDocumentWriter(stored),
                        booking,
                        EncoderContext.builder().build());

        assertThat(stored).isEqualTo(BsonDocument.parse("{id: 'a', places: 2, others: ['b']}"));
        assertThat(read(stored)).isEqualTo(booking);
    }

    @Test
    void whatIsStoredInvalidIsNotReadAsIfItWereValid() {
        assertThatThrownBy(() -> read(BsonDocument.parse("{id: ' ', places: 2, others: []}")))
                .isInstanceOf(CodecConfigurationException.class);
    }

    private Booking read(BsonDocument stored) {
        return registry.get(Booking.class)
                .decode(new BsonDocumentReader(stored), DecoderContext.builder().build());
    }
}
