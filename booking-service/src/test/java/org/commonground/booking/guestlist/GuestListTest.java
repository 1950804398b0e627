package org.commonground.booking.guestlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.util.List;
import java.util.Map;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class GuestListTest {

    private static final String[] ORGANISER = Api.bearer(TestIssuer.organiserOf("talk-for-a-change"));

    @Autowired
    private Api api;

    @Test
    void organisersSeeWhoComesInPagesAndAsAFileAndNobodyElseDoes() {
        var event = anEvent().announced(api);
        for (var i = 0; i < 5; i++) {
            api.book(event, party("guest" + i + "@example.org", 1));
        }
        api.delete(
                "/api/bookings/" + api.book(event, party("gone@example.org", 1)).manageToken());
        api.book(event, party("guest1@example.org", 1));

        var page = api.get("/api/events/" + event + "/bookings?page=1&size=2", ORGANISER);

        assertThat(page.body().get("total").asInt()).isEqualTo(5);
        assertThat(page.body().get("items")).hasSize(2);
        assertThat(page.body().toString()).doesNotContain("@example.org").contains("Example Guest");
        assertThat(api.text("/api/events/" + event + "/bookings.csv", ORGANISER).lines())
                .hasSize(6)
                .first()
                .isEqualTo("\uFEFFreference,status,places,waiting for,name,guests,answers,hold,booked at");
        assertThat(api.get("/api/events/" + event + "/bookings").status()).isEqualTo(401);
        assertThat(api.get("/api/events/" + event + "/bookings?size=501", ORGANISER)
                        .status())
                .isEqualTo(400);
        var stranger = Api.bearer(TestIssuer.organiserOf("somebody-else"));
        assertThat(api.get("/api/events/" + event + "/bookings", stranger).status())
                .isEqualTo(404);
        assertThat(api.get("/api/events/" + event + "/bookings.csv", stranger).status())
                .isEqualTo(404);
    }

    /** FAULTS 14. */
    @Test
    void whatAGuestTypedIsNeverAFormula() {
        var event = anEvent().announced(api);
        var names = List.of("=1+1", "+44 Example", "-2", "@SUM(A1)", "Quote \" and, comma");
        for (var i = 0; i < names.size(); i++) {
            api.book(event, Map.of("name", names.get(i), "email", i + "@example.org", "places", 1));
        }

        var csv = api.text("/api/events/" + event + "/bookings.csv", ORGANISER);

        assertThat(csv).contains(",'=1+1,", ",'+44 Example,", ",'-2,", ",'@SUM(A1),", ",\"Quote \"\" and, comma\",");
    }
}
