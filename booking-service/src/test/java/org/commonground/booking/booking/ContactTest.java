package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ContactTest {

    @Autowired
    private Api api;

    @Test
    void onlyTheNotificationServiceLearnsAddresses() {
        var event = anEvent().announced(api);
        var id = api.book(event, party("private@example.org", 1))
                .body()
                .get("id")
                .asString();
        var body = new JsonMapper()
                .writeValueAsString(
                        Map.of("bookingIds", List.of(id, UUID.randomUUID().toString())));

        var told = api.postText("/internal/contacts", body, Api.bearer(TestIssuer.service("notification-service")));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().get("items")).hasSize(1);
        assertThat(told.body().at("/items/0/email").asString()).isEqualTo("private@example.org");
        assertThat(api.postText("/internal/contacts", body).status()).isEqualTo(401);
        assertThat(api.postText("/internal/contacts", body, Api.bearer("forged"))
                        .status())
                .isEqualTo(401);
        assertThat(api.postText("/internal/contacts", body, Api.bearer(TestIssuer.organiserOf("talk-for-a-change")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theLanguageOfAGuestIsWhatTheyChose() {
        var event = anEvent().announced(api);
        var id = api.book(event, with(party("welsh@example.org", 1), "language", "cy"))
                .body()
                .get("id")
                .asString();
        var body = new JsonMapper().writeValueAsString(Map.of("bookingIds", List.of(id)));

        var told = api.postText("/internal/contacts", body, Api.bearer(TestIssuer.service("notification-service")));

        assertThat(told.body().at("/items/0/language").asString()).isEqualTo("cy");
        assertThat(api.book(event, with(party("other@example.org", 1), "language", "xx"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theIdsOfAnEventsBookingsAreToldInPagesToTheNotificationServiceAlone() {
        var event = anEvent().announced(api);
        api.book(event, party("one@example.org", 1));
        api.book(event, party("two@example.org", 1));
        var address = "/internal/events/" + event + "/bookings?size=1";

        var first = api.get(address, Api.bearer(TestIssuer.service("notification-service")));
        var last = first.body().at("/items/0/bookingId").asString();
        var second = api.get(
                address + "&state=CONFIRMED&after=" + last, Api.bearer(TestIssuer.service("notification-service")));

        assertThat(first.body().get("items")).hasSize(1);
        assertThat(second.body().at("/items/0/status").asString()).isEqualTo("CONFIRMED");
        assertThat(second.body().at("/items/0/bookingId").asString()).isGreaterThan(last);
        assertThat(second.body().at("/items/0/sequence").asLong()).isEqualTo(1);
        assertThat(second.body().toString()).doesNotContain("example.org");
        assertThat(api.get(address, Api.bearer(TestIssuer.organiserOf("talk-for-a-change")))
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> with(Map<String, Object> wish, String field, Object value) {
        var wider = new HashMap<>(wish);
        wider.put(field, value);
        return wider;
    }
}
