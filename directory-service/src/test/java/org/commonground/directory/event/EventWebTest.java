package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.directory.event.AnEvent.anEvent;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.support.Api;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.IdentityAutoConfiguration;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.ProblemAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@WebMvcTest({EventController.class, EventEditController.class})
@Import(EventEditor.class)
@EnableConfigurationProperties(SiteProperties.class)
@ImportAutoConfiguration({ProblemAutoConfiguration.class, IdentityAutoConfiguration.class})
class EventWebTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Events events;

    @MockitoBean
    EventViews views;

    @MockitoBean
    References references;

    @MockitoBean
    Invitations invitations;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title    | null                  | title      | Give the event a title.
            title    | "a\\u202Eb"           | title      | Use at most 200 characters, and no invisible control characters.
            start    | "tomorrow"            | start      | Give the start as a local date and time, like 2026-12-21T19:00:00.
            start    | "2099-02-30T19:00:00" | start      | There is no such date or time. Give a local date and time, like 2026-12-21T19:00:00.
            start    | "2001-12-21T19:00:00" | end        | Give an end at most 31 days after the start.
            end      | "2099-12-21T18:00:00" | end        | Give an end that is after the start.
            timeZone | "+01:00"              | timeZone   | Give the name of a time zone, like Europe/London.
            venue    | null                  | venue      | Say where the event is, or how it is reached online.
            online   | {"url":"live"}        | online.url | Give a web address, like https://www.example.org/.
            venueAnswers | {"a.b":"x"}       | venueAnswers | Use lower-case letters, digits and hyphens, at most 80 of them.
            venueAnswers | {"$ne":"x"}       | venueAnswers | Use lower-case letters, digits and hyphens, at most 80 of them.
            venue    | {}                    | venue.name | Give the venue's name.
            venue    | {"name":"a","lat":91,"lon":0} | venue.lat | Give a latitude from -90 to 90, like 51.4998.
            venue    | {"name":"a","lat":1}  | venue.lon  | Give the longitude too, or leave out both.
            capacity | 0                     | capacity   | Give a capacity from 1 to 250000.
            capacity | 250001                | capacity   | Give a capacity from 1 to 250000.
            capacity | "60"                  | capacity   | Give a whole number.
            speakers | ["Not An Id"]         | speakers[0] | Use lower-case letters, digits and hyphens, at most 80 of them.
            booking  | {"maxPartySize":0}    | booking.maxPartySize | Give a party size from 1 to 100.
            booking  | {"changesUntil":"2099-12-21T19:00:01Z"} | booking.changesUntil | Give a time that is not after the start of the event.
            booking  | {"offerMinutes":4}    | booking.offerMinutes | Give 5 to 10080 minutes, or leave it out: waiting parties then get their places without asking.
            booking  | {"offerMinutes":10081} | booking.offerMinutes | Give 5 to 10080 minutes, or leave it out: waiting parties then get their places without asking.
            booking  | {"questions":[null]}  | booking.questions[0] | Give a question, or leave it out.
            booking  | {"questions":[{"id":"Diet","label":"a","kind":"TEXT"}]} | booking.questions[0].id | Use lower-case letters, digits and hyphens, at most 64 of them.
            booking  | {"questions":[{"id":"a","label":" ","kind":"TEXT"}]} | booking.questions[0].label | Write the question as people will read it.
            booking  | {"questions":[{"id":"a","label":"a"}]} | booking.questions[0].kind | Use one of: TEXT, CHOICE, YES_NO.
            booking  | {"questions":[{"id":"a","label":"a","kind":"DATE"}]} | booking.questions[0].kind | Use one of: TEXT, CHOICE, YES_NO.
            booking  | {"questions":[{"id":"a","label":"a","kind":"TEXT"},{"id":"b","label":"b","kind":"CHOICE","choices":["x"]}]} | booking.questions[1].choices | Give 2 to 20 choices.
            booking  | {"questions":[{"id":"a","label":"a","kind":"CHOICE","choices":["x","x "]}]} | booking.questions[0].choices | Give every choice once.
            booking  | {"questions":[{"id":"a","label":"a","kind":"YES_NO","choices":["x","y"]}]} | booking.questions[0].choices | Leave out the choices, or make the kind CHOICE.
            booking  | {"questions":[{"id":"a","label":"a","kind":"TEXT"},{"id":"a","label":"b","kind":"TEXT"}]} | booking.questions[1].id | Give another id: a question before this one has it.
            status   | "CANCELLED"           | status     | Use one of: DRAFT, PUBLISHED, POSTPONED.
            status   | "POSTPONED"           | status     | A new event is DRAFT or PUBLISHED.
            """)
    void whatCannotBeTakenIsExplainedBesideItsField(String field, String value, String errorField, String message) {
        var body = JSON.valueToTree(Api.event("A title", Map.of()));
        ((ObjectNode) body).set(field, JSON.readTree(value));
        assertThat(post(Caller.token("t", Map.of("ours", Role.ORGANISER)), body.toString()))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/invalid-request"))
                .hasPathSatisfying("$.errors[0].field", it -> assertThat(it).isEqualTo(errorField))
                .hasPathSatisfying("$.errors[0].message", it -> assertThat(it).isEqualTo(message));
    }

    @Test
    void fieldsThatCallersMayNotSetAreRefused() {
        var body = JSON.writeValueAsString(Api.event("A title", Map.of("verified", true)));
        assertThat(post(Caller.token("t", Map.of("ours", Role.ORGANISER)), body))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.errors[0].field", it -> assertThat(it).isEqualTo("verified"));
    }

    @Test
    void anEventInThePastIsNotListed() {
        var past = Api.event("A title", Map.of("start", "2001-12-21T19:00:00", "end", "2001-12-21T20:00:00"));
        assertThat(post(Caller.token("t", Map.of("ours", Role.ORGANISER)), JSON.writeValueAsString(past)))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[0].message", it -> assertThat(it).isEqualTo("Give a start in the future."));
    }

    @Test
    void brokenJsonAndOtherContentAreRefused() {
        var caller = Caller.token("t", Map.of("ours", Role.ORGANISER));
        assertThat(post(caller, "{\"title\":\"a\",\"title\":\"b\"}")).hasStatus(400);
        assertThat(post(caller, "{")).hasStatus(400);
        assertThat(mvc.post()
                        .uri("/api/events")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .hasStatus(415);
    }

    @Test
    void whoActsForNobodyListsNothing() {
        var body = JSON.writeValueAsString(Api.event("A title", Map.of()));
        assertThat(post(Caller.token("t", Map.of("ours", Role.DOOR)), body))
                .hasStatus(403)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/not-your-organisation"));
    }

    @Test
    void nobodyIsListedByAnother() {
        var body = JSON.writeValueAsString(Api.event("A title", Map.of("hosts", List.of("theirs"))));
        assertThat(post(Caller.token("t", Map.of("ours", Role.OWNER)), body)).hasStatus(403);
    }

    @Test
    void anOldVersionIsNotWrittenOverANewerOne() {
        when(events.find("x")).thenReturn(Optional.of(anEvent().hostedBy("ours").event()));
        var body = JSON.writeValueAsString(Api.event("A title", Map.of()));
        var caller = Caller.token("t", Map.of("ours", Role.OWNER));
        assertThat(mvc.put()
                        .uri("/api/events/x")
                        .header("If-Match", "\"2\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(authentication(new TestingAuthenticationToken(caller, "", "ROLE_X"))))
                .hasStatus(412)
                .bodyJson()
                .hasPathSatisfying("$.version", it -> assertThat(it).isEqualTo(3));
    }

    @Test
    void whoComesSecondIsTold() {
        when(events.find("x")).thenReturn(Optional.of(anEvent().hostedBy("ours").event()));
        when(events.store(any(), any())).thenReturn(new Edit.Overtaken());
        assertThat(mvc.delete()
                        .uri("/api/events/x")
                        .with(authentication(new TestingAuthenticationToken(
                                Caller.token("t", Map.of("ours", Role.OWNER)), "", "ROLE_X"))))
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/edit-conflict"));
    }

    private MvcTestResult post(Caller caller, String body) {
        return mvc.post()
                .uri("/api/events")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(authentication(new TestingAuthenticationToken(caller, "", "ROLE_X")))
                .exchange();
    }
}
