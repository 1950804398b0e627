package org.commonground.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class UploadsTest {

    private static final String TABLE = """
            title,start,end,venue,id
            Example: one,2099-05-01 19:00,2099-05-01 21:00,Example Hall,u-1
            Example: two,2099-05-02 19:00,2099-05-02 21:00,Example Hall,u-2
            Example: two,2099-05-02 19:00,2099-05-02 21:00,Example Hall,u-3
            Example: past,2020-05-02 19:00,2020-05-02 21:00,Example Hall,u-4
            Example: wrong,tomorrow,,Example Hall,u-5
            """;

    @Autowired
    Api api;

    @Autowired
    Environment environment;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String organisation =
            "uploads-" + UUID.randomUUID().toString().substring(0, 8);
    private final Caller organiser = Callers.partner(organisation);

    @BeforeEach
    void anOrganisation() {
        api.organisation(organisation, "Example Trust");
    }

    @Test
    void aPreviewTellsWhatTheUploadThenDoes() throws Exception {
        var preview = upload("text/csv", "preview=true", TABLE);
        assertThat(actions(preview)).containsExactly("CREATE", "CREATE", "MERGE", "SKIP");
        assertThat(preview.at("/items/0/entry").asString()).isEqualTo("line 2");
        assertThat(preview.at("/problems/0/line").asInt()).isEqualTo(6);
        assertThat(total()).isZero();

        var done = upload("text/csv", "preview=false&publish=PUBLISHED&capacity=30", TABLE);
        assertThat(actions(done)).isEqualTo(actions(preview));
        assertThat(total()).isEqualTo(2);
        var id = done.at("/items/0/eventId").asString();
        var event = api.get("/api/events/" + id, null);
        assertThat(event.text("status")).isEqualTo("PUBLISHED");
        assertThat(event.json().path("capacity").asInt()).isEqualTo(30);
        assertThat(api.get("/api/events/" + id + "/provenance", organiser)
                        .json()
                        .at("/items/0/source")
                        .asString())
                .isEqualTo("upload.csv");

        assertThat(actions(upload("text/csv", "preview=false", TABLE))).containsExactly("SAME", "SAME", "SAME", "SKIP");
        var changed = TABLE.replace("Example: one", "Example: one and only");
        assertThat(actions(upload("text/csv", "preview=true", changed))).startsWith("CHANGE", "SAME");
        assertThat(actions(upload("text/csv", "preview=false", changed))).startsWith("CHANGE", "SAME");
        assertThat(api.get("/api/events/" + id, null).text("title")).isEqualTo("Example: one and only");
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void aSeriesInACalendarIsAnEventForEachDate() throws Exception {
        var calendar =
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:weekly\r\nSUMMARY:Example: weekly\r\nLOCATION:Example Hall\r\n"
                        + "DTSTART;TZID=Europe/London:20261201T190000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\n"
                        + "END:VEVENT\r\nEND:VCALENDAR\r\n";
        var done = upload("text/calendar", "preview=false", calendar);
        assertThat(actions(done)).hasSize(5).containsOnly("CREATE");
        var series = done.path("items")
                .valueStream()
                .map(item -> api.get("/api/events/" + item.path("eventId").asString(), organiser)
                        .json()
                        .at("/series/name")
                        .asString())
                .toList();
        assertThat(series).containsOnly("Example: weekly");
    }

    @Test
    void nothingThatIsSentIsMoreThanAReport() throws Exception {
        for (var body : List.of("", "\u0000\u0001", "BEGIN:VCALENDAR", "{\"a\":1}", "<xml/>")) {
            for (var type : List.of("text/calendar", "text/csv")) {
                assertThat(upload(type, "preview=false", body).path("problems")).isNotEmpty();
            }
        }
        assertThat(status("application/json", "organisation=" + organisation, "{}", organiser))
                .isEqualTo(415);
        assertThat(status("text/csv", "organisation=" + organisation + "&capacity=0", TABLE, organiser))
                .isEqualTo(400);
        assertThat(status("text/csv", "organisation=" + organisation + "&publish=LATER", TABLE, organiser))
                .isEqualTo(400);
        assertThat(status("text/csv", "", TABLE, organiser)).isEqualTo(400);
    }

    @Test
    void tenMegabytesAreReadAndFiftyAreRefused() throws Exception {
        var line = "X-COMMENT:" + "x".repeat(60) + "\r\n";
        var nearly = "BEGIN:VCALENDAR\r\n" + line.repeat(9_500_000 / line.length()) + "END:VCALENDAR\r\n";
        var far = "BEGIN:VCALENDAR\r\n" + line.repeat(50_000_000 / line.length()) + "END:VCALENDAR\r\n";
        assertThat(status("text/calendar", "organisation=" + organisation, nearly, organiser))
                .isEqualTo(200);
        assertThat(status("text/calendar", "organisation=" + organisation, far, organiser))
                .isEqualTo(413);
    }

    /** Every role at the organisation and elsewhere, at every endpoint of feeds and imports. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # caller           | list | add | read | change | run | runs | upload | provenance | remove
            nobody             | 401  | 401 | 401  | 401    | 401 | 401  | 401    | 401        | 401
            owner of ours      | 200  | 201 | 200  | 200    | 200 | 200  | 200    | 200        | 204
            organiser of ours  | 200  | 201 | 200  | 200    | 200 | 200  | 200    | 200        | 204
            token of ours      | 200  | 201 | 200  | 200    | 200 | 200  | 200    | 200        | 204
            administrator      | 200  | 201 | 200  | 200    | 200 | 200  | 200    | 200        | 204
            door of ours       | 403  | 403 | 403  | 403    | 403 | 403  | 403    | 403        | 403
            owner of theirs    | 403  | 403 | 403  | 403    | 403 | 403  | 403    | 403        | 403
            service            | 403  | 403 | 403  | 403    | 403 | 403  | 403    | 403        | 403
            """)
    void onlyOrganisersOfTheOrganisationImport(
            String who,
            int list,
            int add,
            int read,
            int change,
            int run,
            int runs,
            int upload,
            int provenance,
            int remove)
            throws Exception {
        var caller = caller(who);
        var feeds = "/api/organisations/" + organisation + "/feeds";
        var feed = Map.of("url", "http://127.0.0.1:1/", "capacity", 10);
        var event = api.list(organiser, Api.event("Example: whose", Map.of()));
        var one = feeds + "/" + api.send("POST", feeds, organiser, feed).text("id");
        assertThat(api.get(feeds, caller).status()).isEqualTo(list);
        assertThat(api.send("POST", feeds, caller, feed).status()).isEqualTo(add);
        assertThat(api.get(one, caller).status()).isEqualTo(read);
        assertThat(api.send("PUT", one, caller, feed).status()).isEqualTo(change);
        assertThat(api.send("POST", one + "/runs", caller, null).status()).isEqualTo(run);
        assertThat(api.get(one + "/runs", caller).status()).isEqualTo(runs);
        assertThat(status("text/csv", "organisation=" + organisation, TABLE, caller))
                .isEqualTo(upload);
        assertThat(api.get("/api/events/" + event + "/provenance", caller).status())
                .isEqualTo(provenance);
        assertThat(api.send("DELETE", one, caller, null).status()).isEqualTo(remove);
    }

    private @Nullable Caller caller(String who) {
        return switch (who) {
            case "nobody" -> null;
            case "owner of ours" -> Callers.person(Role.OWNER, organisation);
            case "organiser of ours" -> Callers.person(Role.ORGANISER, organisation);
            case "token of ours" -> organiser;
            case "administrator" -> Callers.ADMINISTRATOR;
            case "door of ours" -> Callers.person(Role.DOOR, organisation);
            case "owner of theirs" -> Callers.person(Role.OWNER, "theirs");
            case "service" -> Callers.GATEWAY;
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static List<String> actions(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> item.path("action").asString())
                .toList();
    }

    private int total() {
        return api.get("/api/organise/events", organiser).json().path("total").asInt();
    }

    private JsonNode upload(String type, String query, String body) throws IOException, InterruptedException {
        var answer = send(type, "organisation=" + organisation + "&" + query, body, organiser);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private int status(String type, String query, String body, @Nullable Caller caller)
            throws IOException, InterruptedException {
        return send(type, query, body, caller).statusCode();
    }

    private HttpResponse<String> send(String type, String query, String body, @Nullable Caller caller)
            throws IOException, InterruptedException {
        var port = environment.getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/imports?" + query))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (caller != null) {
            request.header("Authorization", "Bearer " + TestIssuer.sign(caller));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
