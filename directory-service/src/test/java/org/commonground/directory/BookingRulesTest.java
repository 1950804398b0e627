package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Map;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class BookingRulesTest {

    private static final String ALL = """
            {"opensAt":"2098-01-01T09:00:00Z","closesAt":"2099-12-21T12:00:00Z","changesUntil":"2099-12-20T12:00:00Z",
             "maxPartySize":4,"waitingList":true,"offerMinutes":720,"confirmByEmail":true,"guestNames":true,
             "questions":[
               {"id":"diet","label":"What do you eat?","kind":"CHOICE","choices":["Everything","Vegan"],"required":true},
               {"id":"why","label":"Why do you come?","kind":"TEXT","choices":[],"required":false}]}
            """;
    private static final String USUAL = """
            {"opensAt":null,"closesAt":null,"changesUntil":null,"maxPartySize":6,"waitingList":true,"offerMinutes":null,
             "confirmByEmail":false,"guestNames":false,"questions":[]}
            """;

    private final JsonMapper json = new JsonMapper();

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @BeforeEach
    void aHost() {
        api.organisation("aik-saath", "Aik Saath");
    }

    @Test
    void whatIsAskedOfGuestsIsShownAsItWasSent() {
        assertThat(rulesOf(listed(Map.of("booking", json.readTree(ALL))))).isEqualTo(json.readTree(ALL));
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        assertThat(rulesOf(listed(Map.of()))).isEqualTo(json.readTree(USUAL));
        assertThat(rulesOf(listed(Map.of("booking", Map.of())))).isEqualTo(json.readTree(USUAL));
    }

    @Test
    void anEventThatWasStoredBeforeTheseWereAskedIsAsUsual() {
        var id = listed(Map.of());
        var older = Updates.combine(
                Updates.unset("booking.changesUntil"),
                Updates.unset("booking.offerMinutes"),
                Updates.unset("booking.confirmByEmail"),
                Updates.unset("booking.guestNames"),
                Updates.unset("booking.questions"));
        assertThat(database.getCollection("events")
                        .updateOne(Filters.eq("_id", id), older)
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(rulesOf(id)).isEqualTo(json.readTree(USUAL));
    }

    private String listed(Map<String, ?> changes) {
        return api.list(Callers.partner("aik-saath"), Api.event("An evening", changes));
    }

    private JsonNode rulesOf(String id) {
        return api.get("/api/events/" + id, null).json().get("booking");
    }
}
