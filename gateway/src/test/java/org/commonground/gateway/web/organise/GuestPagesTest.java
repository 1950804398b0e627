package org.commonground.gateway.web.organise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.commonground.gateway.client.AccessNeed;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.OrganiserClient;
import org.commonground.gateway.client.Page;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(GuestsController.class)
@Import(OpenDoors.class)
class GuestPagesTest {

    private static final String EVENT = "/organise/events/good-relations-rehearsal";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private OrganiserClient organiser;

    @BeforeEach
    void threeParties() {
        when(directory.event(any())).thenReturn(Demo.rehearsal(Demo.asking()));
        when(organiser.holds(any())).thenReturn(DemoBookings.holds());
        when(organiser.guests(any(), anyInt(), anyInt())).thenReturn(Demo.page(DemoBookings.guests()));
        when(organiser.accessNeeds(any()))
                .thenReturn(List.of(new AccessNeed("7KQ-M2X", "CONFIRMED", "Amina Yusuf", 2, "A seat near the door")));
    }

    @Test
    void theGuestListNamesEverybodyAndWhatTheyAnswered() {
        var page = Markup.of(mvc.get().uri(EVENT + "/guests").exchange());
        assertThat(page.select("tbody tr:first-child").text())
                .isEqualTo("Amina Yusuf with Łukasz Wiśniewski What do you eat? Vegetarian "
                        + "Is your MP coming with you? No 2 places, waits for 1 more Booked 7KQ-M2X");
        assertThat(page.select("tbody tr:eq(1)").text()).contains("Jo Broadwood", "Speakers");
        assertThat(page.select("tbody tr:eq(2)").text()).contains("Name removed", "Waiting");
        assertThat(page.select("a[download]").attr("href"))
                .isEqualTo("/api/events/good-relations-rehearsal/bookings.csv");
        assertThat(page.select("main").text()).doesNotContain("A seat near the door");
    }

    @Test
    void aLongListHasPages() {
        when(organiser.guests(any(), eq(1), anyInt())).thenReturn(new Page<>(DemoBookings.guests(), 1, 100, 250));
        var page = Markup.of(mvc.get().uri(EVENT + "/guests?page=2").exchange());
        assertThat(page.select("nav.pager").text()).contains("Page 2 of 3");
        verify(organiser).guests("good-relations-rehearsal", 1, 100);
    }

    @Test
    void accessNeedsAreOnAPageOfTheirOwn() {
        var page = Markup.of(mvc.get().uri(EVENT + "/access-needs").exchange());
        assertThat(page.select("tbody tr").text())
                .isEqualTo("Amina Yusuf A seat near the door 2 places Booked 7KQ-M2X");
    }

    @Test
    void whoMayNotSeeThemFindsNothing() {
        when(organiser.accessNeeds(any())).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        when(organiser.guests(any(), anyInt(), anyInt())).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        assertThat(mvc.get().uri(EVENT + "/access-needs")).hasStatus(404);
        assertThat(mvc.get().uri(EVENT + "/guests")).hasStatus(404);
    }
}
