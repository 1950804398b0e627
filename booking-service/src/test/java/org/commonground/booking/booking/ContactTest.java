package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

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
}
