package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.Api.Answer;
import org.commonground.booking.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class BadInputTest {

    @Autowired
    private Api api;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "places | 0 | Book at least 1 place.",
                "places | -1 | Book at least 1 place.",
                "places | 7 | Book between 1 and 6 places.",
                "places | two | Give a whole number.",
                "email | '' | Enter an e-mail address, like name@example.org.",
                "name | ' ' | Enter your name.",
                "seat | A1 | There is no such field. Known here: accessNeeds, answers, email, guests, language, name, places.",
            })
    void aFieldThatCannotBeTakenIsNamedWithWhatWouldBeRight(String field, String value, String message) {
        var event = anEvent().announced(api);
        var request = new HashMap<String, Object>(party("a@example.org", 1));
        request.put(field, value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value);

        var refused = api.book(event, request);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.body().at("/errors/0/message").asString()).isEqualTo(message);
        assertThat(api.get("/api/events/" + event + "/availability")
                        .body()
                        .get("taken")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "two@@example.org",
                "a b@example.org",
                "a@example",
                "a@-example.org",
                ".a@example.org",
                "a..b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "<a@example.org>"
            })
    void whatIsNoAddressIsRefused(String email) {
        var refused = api.book(anEvent().announced(api), party(email, 1));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("email");
        assertThat(refused.body().at("/errors/0/message").asString())
                .isEqualTo("Enter an e-mail address, like name@example.org.");
    }

    @Test
    void controlAndDirectionCharactersAreRefusedAndNamesInAnyScriptAreKept() {
        var event = anEvent().announced(api);
        for (var name : List.of("a\u0000b", "a\u202Eb", "x".repeat(121), "line\nbreak")) {
            assertThat(api.book(event, Map.of("name", name, "email", "a@example.org", "places", 1))
                            .status())
                    .isEqualTo(400);
        }
        var names = List.of("Siân O’Brien-ŵyn", "محمد علي", "李小龍", "Nguyễn Thị Ánh", "=1+1", "<b>Bold</b>");
        for (var name : names) {
            var booked = api.book(event, Map.of("name", name, "email", name.hashCode() + "@example.org", "places", 1));
            assertThat(booked.status()).isEqualTo(201);
            assertThat(api.get("/api/bookings/" + booked.manageToken())
                            .body()
                            .get("name")
                            .asString())
                    .isEqualTo(name);
        }
    }

    @Test
    void whatIsNotTheJsonWeExpectIsRefusedWithoutInternals() {
        var path = "/api/events/" + anEvent().announced(api) + "/bookings";
        refused(api.postText(path, "{\"name\":"), 400, "unreadable-json");
        refused(api.postText(path, ""), 400, "unreadable-json");
        refused(api.postText(path, "{\"name\":\"a\",\"name\":\"b\"}"), 400, "unreadable-json");
        refused(api.postText(path, "[".repeat(10_000)), 400, "unreadable-json");
        refused(api.postText(path, "[]"), 400, "unreadable-json");
        refused(api.postText(path, "\"" + "x".repeat(70_000) + "\""), 413, "body-too-large");
        refused(api.get("/api/nothing-here"), 404, "not-found");
        refused(api.get("/api/bookings/no-such-token"), 404, "booking-not-found");
        refused(api.delete("/api/bookings/no-such-token"), 404, "booking-not-found");
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("/problems/" + type);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.body().toString()).doesNotContain("Exception", "org.commonground", "at line");
    }
}
