package org.commonground.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A partner charity that publishes with the local stack's example token. */
record Partner(LocalStack stack) {

    FrontDoor.Answer publish(String title, int capacity) {
        return send(event(title, capacity));
    }

    FrontDoor.Answer publishFor(String organisation) {
        var event = new HashMap<>(event("Example: under another's name", 5));
        event.put("hosts", List.of(organisation));
        return send(event);
    }

    /** An event ten days from now. */
    Map<String, Object> event(String title, int capacity) {
        var day = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(10);
        return Map.of(
                "title",
                title,
                "summary",
                "An example event.",
                "description",
                "An *example*.",
                "start",
                day + "T18:00:00",
                "end",
                day + "T20:00:00",
                "timeZone",
                "Europe/London",
                "venue",
                Map.of("name", "Example Hall", "address", "1 Example Street", "postcode", "SL1 1AA"),
                "topics",
                List.of("examples"),
                "capacity",
                capacity,
                "booking",
                Map.of("maxPartySize", 6, "waitingList", false));
    }

    /** On the version that is there now. */
    FrontDoor.Answer change(String id, Map<String, Object> event) {
        var door = new FrontDoor(stack.site());
        var version = door.get("/api/events/" + id).headers().get("etag");
        return door.put(
                "/api/events/" + id,
                event,
                "Authorization",
                "Bearer " + stack.address("demo.partner.token"),
                "If-Match",
                String.valueOf(version));
    }

    FrontDoor.Answer send(Map<String, Object> event) {
        return new FrontDoor(stack.site())
                .post("/api/events", event, "Authorization", "Bearer " + stack.address("demo.partner.token"));
    }
}
