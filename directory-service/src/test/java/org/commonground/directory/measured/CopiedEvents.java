package org.commonground.directory.measured;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.commonground.backing.Backing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Copies of one real event, in the store and on the topic, each with its own text, time, place and people. */
final class CopiedEvents {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 1_000;
    private static final int TOPICS = 300;
    private static final int ORGANISATIONS = 2_000;
    private static final int DAYS = 365;
    private static final int WORDS = 120;

    private final GeneratedWords words = new GeneratedWords(1);
    private final ConsumerRecord<String, byte[]> told;
    private final String database;

    CopiedEvents(ConsumerRecord<String, byte[]> told, String database) {
        this.told = told;
        this.database = database;
    }

    void write(int number) {
        try (var store = MongoClients.create(Backing.mongoUri(database));
                var topic = new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", Backing.kafka().bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var events = store.getDatabase(database).getCollection("events");
            var stored = events.find(Filters.eq("_id", told.key())).first();
            var batch = new ArrayList<Document>();
            for (var i = 0; i < number; i++) {
                var id = "measured-" + i;
                var state = state(id);
                batch.add(document(stored == null ? new Document() : stored, state));
                topic.send(new ProducerRecord<>(told.topic(), null, id, JSON.writeValueAsBytes(state), told.headers()));
                if (batch.size() == BATCH || i == number - 1) {
                    events.insertMany(batch);
                    batch.clear();
                }
            }
            topic.flush();
        }
    }

    private ObjectNode state(String id) {
        var state = (ObjectNode) JSON.readTree(told.value());
        var start =
                LocalDateTime.of(2098, 1, 1, 19, 0).plusDays(words.number(DAYS)).minusHours(words.number(10));
        state.put("id", id)
                .put("slug", id)
                .put("title", words.text(6))
                .put("summary", words.text(20))
                .put("description", words.text(WORDS))
                .put("start", start + ":00")
                .put("end", start.plusHours(2) + ":00");
        state.putObject("venue")
                .put("name", words.text(2))
                .put("lat", words.between(50.5, 55))
                .put("lon", words.between(-4, 1))
                .putArray("access")
                .add("step-free")
                .add(words.number(2) == 0 ? "hearing-loop" : "quiet-room");
        state.putArray("topics").add("topic " + words.number(TOPICS)).add("topic " + words.number(TOPICS));
        named(state, "hosts", 1, "organisation-" + words.number(ORGANISATIONS));
        named(state, "speakers", 3, "speaker-");
        return state;
    }

    private void named(ObjectNode state, String member, int many, String id) {
        var all = state.putArray(member);
        for (var i = 0; i < many; i++) {
            var own = many == 1 ? id : id + words.number(50_000);
            all.addObject().put("id", own).put("name", many == 1 ? own.replace('-', ' ') : words.text(2));
        }
    }

    /** As it would be stored: what is shown besides the times and the words does not matter to how long it takes. */
    private static Document document(Document stored, ObjectNode state) {
        var copy = Document.parse(stored.toJson());
        var start =
                Instant.from(LocalDateTime.parse(state.get("start").asString()).atOffset(ZoneOffset.UTC));
        copy.put("_id", state.get("id").asString());
        copy.put("slug", state.get("slug").asString());
        copy.put("unpublished", false);
        var words = copy.get("words", Document.class);
        List.of("title", "summary", "description")
                .forEach(it -> words.put(it, state.get(it).asString()));
        var times = copy.get("times", Document.class);
        times.put("start", state.get("start").asString());
        times.put("end", state.get("end").asString());
        times.put("startsAt", start);
        times.put("endsAt", start.plusSeconds(7_200));
        return copy;
    }
}
