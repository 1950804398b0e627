package org.commonground.directory.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.commonground.directory.event.DatedEvent;
import org.commonground.directory.event.EventState;
import org.commonground.directory.event.EventView;
import tools.jackson.databind.json.JsonMapper;

/** Events as feeds have them. */
final class AListing {

    private static final JsonMapper JSON = new JsonMapper();

    private AListing() {}

    /** One of every sort: ordinary, cancelled in another zone, postponed, and with text that means something elsewhere. */
    static List<DatedEvent> ofFour() {
        return List.of(
                event("ordinary", "PUBLISHED", "Europe/London", "Example: Good relations", 3),
                event("cancelled", "CANCELLED", "Asia/Kolkata", "Example: An evening in Pune", 2),
                event("postponed", "POSTPONED", "Europe/London", "Example: Tea", 5),
                event("markup", "PUBLISHED", "Europe/London", "Example; with, \\ <b>&amp;</b> \"李小龙\" ]]>", 1));
    }

    static DatedEvent event(String id, String status, String zone, String title, long version) {
        var state = JSON.readValue(
                """
                {"id":"%s","slug":"example-%s","title":%s,"summary":"What it is about.","description":null,
                 "start":"2027-03-27T19:00:00","end":"2027-03-28T02:30:00","timeZone":"%s",
                 "venue":{"name":"Town Hall","room":"Room 2","address":"1 Example Street","postcode":"EX1 1EX","lat":51.5,"lon":-0.12,
                  "access":["step-free"]},
                 "hosts":[{"id":"host","name":"Example Host"},{"id":"other","name":"Example & Other"}],"partners":[],"chair":null,
                 "speakers":[],"topics":["good relations","art"],"capacity":60,
                 "booking":{"maxPartySize":6,"waitingList":true,"confirmByEmail":false,"guestNames":false,"questions":[]},
                 "status":"%s","statusReason":%s,"listed":true}
                """.formatted(
                                id,
                                id,
                                JSON.writeValueAsString(title),
                                zone,
                                status,
                                status.equals("CANCELLED") ? "\"The room is flooded.\"" : "null"),
                EventState.class);
        var page = "https://site.example/events/example-" + id;
        var links = new EventView.Links("/api/events/" + id, "/api/events/" + id + ".ics", "", page);
        return new DatedEvent(
                new EventView(state, 60, true, null, page, links, null, null),
                version,
                Instant.parse("2026-11-23T09:30:0" + version + "Z"));
    }

    /** A golden file; it is written anew where the test is run with {@code -Dgolden=write}. */
    static String golden(String name, String written) {
        var file = Path.of("src/test/resources/feeds", name);
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.writeString(file, written);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
