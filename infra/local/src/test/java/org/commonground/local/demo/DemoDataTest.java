package org.commonground.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static final Map<String, String> VALUES =
            Map.of("rehearsal", "2026-12-22", "organiser", "organiser@example.org", "partner-token", "cg_token");

    @Test
    void theInvitationsEveningIsThereAndARehearsalBesideIt() {
        List<Map<String, Object>> events = Demo.read("events", VALUES);
        assertThat(events).extracting(event -> event.get("id")).containsExactly("good-relations-2014", Demo.EVENT);
        assertThat(events.getFirst())
                .containsEntry("title", "Good relations – community responses to hate, intolerance and divisiveness")
                .containsEntry("start", "2014-10-22T19:00:00")
                .containsEntry("end", "2014-10-22T21:00:00");
        assertThat(LocalDateTime.parse(String.valueOf(events.getFirst().get("start")))
                        .getDayOfWeek())
                .isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(events.getLast())
                .containsEntry("start", "2026-12-22T19:00:00")
                .containsEntry("capacity", 60L)
                .hasEntrySatisfying(
                        "title", title -> assertThat(title.toString()).startsWith("Example: "));
    }

    @Test
    void everyoneNamedIsInTheDirectory() {
        Set<Object> organisations = ids("organisations");
        Set<Object> speakers = ids("speakers");
        for (Map<String, Object> event : Demo.read("events", VALUES)) {
            assertThat(Stream.of("hosts", "partners").flatMap(role -> list(event, role)))
                    .allMatch(organisations::contains);
            assertThat(Stream.concat(list(event, "speakers"), Stream.of(event.get("chair"))))
                    .allMatch(speakers::contains);
            assertThat(event.get("venue"))
                    .isInstanceOfSatisfying(
                            Map.class, venue -> assertThat(ids("venues")).contains(venue.get("id")));
        }
        assertThat(Demo.read("speakers", VALUES))
                .extracting(speaker -> speaker.get("organisation"))
                .allMatch(organisation -> organisation == null || organisations.contains(organisation));
        assertThat(Stream.of("memberships", "tokens").flatMap(kind -> Demo.read(kind, VALUES).stream()))
                .extracting(item -> item.get("organisation"))
                .allMatch(organisations::contains);
    }

    @Test
    void whatTheVenueAsksIsAnswered() {
        Map<String, Object> venue = Demo.read("venues", VALUES).getFirst();
        for (Map<String, Object> event : Demo.read("events", VALUES)) {
            assertThat(list(venue, "rules"))
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(event.get("venueAnswers"))
                            .asInstanceOf(InstanceOfAssertFactories.MAP)
                            .containsKey(((Map<?, ?>) rule).get("id")));
        }
    }

    private static Set<Object> ids(String kind) {
        return Demo.read(kind, VALUES).stream().map(item -> item.get("id")).collect(Collectors.toSet());
    }

    private static Stream<?> list(Map<String, Object> event, String key) {
        return event.get(key) instanceof Collection<?> names ? names.stream() : Stream.empty();
    }
}
