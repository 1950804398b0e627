package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.commonground.gateway.client.Availability;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StructuredDataTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final StructuredData data = new StructuredData(JSON, new Site(URI.create("https://site.example")));

    @Test
    void itIsAlwaysWrittenTheSame() throws IOException {
        var golden = Path.of("src/test/resources/structured-data.json");
        var written = of(Demo.rehearsal(), DemoBookings.left(18)).toPrettyString() + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, written);
        }
        assertThat(written).isEqualTo(Files.readString(golden));
    }

    @Test
    void availabilityAndStatusAreAsTheyAre() {
        assertThat(availability(of(Demo.rehearsal(), DemoBookings.left(18)))).isEqualTo("https://schema.org/InStock");
        assertThat(availability(of(Demo.rehearsal(), DemoBookings.waiting(3)))).isEqualTo("https://schema.org/SoldOut");
        var cancelled = of(Demo.cancelled(), null);
        assertThat(cancelled.get("eventStatus").asString()).isEqualTo("https://schema.org/EventCancelled");
        assertThat(cancelled.has("offers")).isFalse();
        var postponed = of(
                Demo.event("p", "Example", LocalDateTime.parse("2027-01-01T19:00:00"), Event.Status.POSTPONED), null);
        assertThat(postponed.get("eventStatus").asString()).isEqualTo("https://schema.org/EventPostponed");
        assertThat(of(Demo.original(), null).has("offers")).isFalse();
    }

    @Test
    void whoeverTakesPartFromAfarIsToldSo() {
        var both = online(Demo.rehearsal(), Demo.rehearsal().venue());
        assertThat(both.get("eventAttendanceMode").asString()).endsWith("/MixedEventAttendanceMode");
        assertThat(both.at("/location/1/@type").asString()).isEqualTo("VirtualLocation");
        var only = online(Demo.rehearsal(), null);
        assertThat(only.get("eventAttendanceMode").asString()).endsWith("/OnlineEventAttendanceMode");
        assertThat(only.get("location")).hasSize(1);
        // how one gets in is for those who have booked
        assertThat(only.toString()).doesNotContain("meeting.example");
    }

    private JsonNode online(Event event, Event.@Nullable Venue venue) {
        var changed = JSON.convertValue(event, ObjectNode.class);
        changed.set("venue", JSON.valueToTree(venue));
        changed.putObject("online").put("url", "https://meeting.example/1").putNull("note");
        return of(JSON.treeToValue(changed, Event.class), DemoBookings.left(18));
    }

    private JsonNode of(Event event, @Nullable Availability availability) {
        var written = data.of(event, Places.of(event, Optional.ofNullable(availability), Demo.NOW));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(StructuredDataTest.class.getResourceAsStream("/structured-data.schema.json"));
        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
        return JSON.readTree(written);
    }

    private static String availability(JsonNode written) {
        return written.at("/offers/availability").asString("");
    }
}
