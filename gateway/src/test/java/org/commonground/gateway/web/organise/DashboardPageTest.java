package org.commonground.gateway.web.organise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.List;
import org.commonground.gateway.client.Dashboard;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.OrganiserClient;
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

@WebMvcTest(OrganiseController.class)
@Import(OpenDoors.class)
class DashboardPageTest {

    private static final String BOARD = "/organise/events/good-relations-rehearsal";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private OrganiserClient organiser;

    @BeforeEach
    void anEveningThatFillsUp() {
        when(directory.event(any())).thenReturn(Demo.rehearsal());
        when(organiser.dashboard(any())).thenReturn(DemoBookings.dashboard());
    }

    @Test
    void theDashboardHasOneNumberThenTheRoomThenTimeThenTheList() {
        var page = Markup.of(mvc.get().uri(BOARD).exchange());
        assertThat(page.select("main").text())
                .containsSubsequence(
                        "42 of 60 places taken",
                        "42 taken",
                        "4 held",
                        "14 free",
                        "Over time",
                        "Latest bookings",
                        "Amina Yusuf",
                        "Maria-José Fernández",
                        "Cancelled");
        assertThat(page.select("svg.room rect").eachAttr("width")).containsExactly("700", "66", "234");
        assertThat(page.select("#told[aria-live=polite]")).hasSize(1);
        assertThat(page.select("a#refresh").attr("href")).isEqualTo(BOARD);
    }

    @Test
    void theChartIsAlsoATable() {
        var page = Markup.of(mvc.get().uri(BOARD).exchange());
        assertThat(page.select("figure[role=img]").attr("aria-label")).contains("now 42 of 60 places taken");
        assertThat(page.select("details table tbody tr:last-child").text()).endsWith("42");
        assertThat(page.select(".chart-line").attr("d"))
                .startsWith("M0 300 H0.0 V295.0")
                .endsWith("H1000");
    }

    @Test
    void anEventThatNobodyHasBookedSaysSo() {
        when(organiser.dashboard(any()))
                .thenReturn(new Dashboard(60, 0, 0, 60, 0, 0, 0, 0, 0, List.of(), List.of(), List.of()));
        assertThat(Markup.of(mvc.get().uri(BOARD).exchange()).select("main").text())
                .contains("0 of 60 places taken", "Nobody has booked yet");
    }

    @Test
    void itListensToTheApisStreamAndReadsThePartThatMoves() {
        var page = Markup.of(mvc.get().uri(BOARD).exchange());
        assertThat(page.select("[data-stream]").attr("data-stream"))
                .isEqualTo("/api/events/good-relations-rehearsal/dashboard/stream");
        assertThat(page.select("[data-live]").attr("data-live")).isEqualTo(BOARD + "/live");
        assertThat(Markup.text(mvc.get().uri(BOARD + "/live").exchange()).strip())
                .startsWith("<div")
                .contains(">42<")
                .doesNotContain("<html");
    }

    @Test
    void whoWaitsAndWhatIsHeldIsToldInWords() {
        var page = Markup.of(mvc.get().uri(BOARD).exchange());
        assertThat(page.select("main").text())
                .contains("3 parties waiting for 7 places", "Held Speakers: 2 of 4 filled");
        assertThat(page.select("[data-sentence]").attr("data-sentence"))
                .isEqualTo("42 of 60 places taken, 3 parties waiting");
    }

    @Test
    void moreThanTheRoomHoldsIsToldInWordsAndShape() {
        when(organiser.dashboard(any())).thenReturn(DemoBookings.overFull());
        var page = Markup.of(mvc.get().uri(BOARD).exchange());
        assertThat(page.select(".over").text()).startsWith("12 more than the room holds.");
        assertThat(page.select("svg.room .room-over").attr("x")).isEqualTo("806");
        assertThat(page.select("svg.room .room-end")).hasSize(1);
    }

    @Test
    void anEventOfOthersIsNotThere() {
        when(organiser.dashboard(any())).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        assertThat(mvc.get().uri(BOARD)).hasStatus(404);
        assertThat(mvc.get().uri(BOARD + "/live")).hasStatus(404);
    }

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        when(organiser.dashboard(any())).thenThrow(DemoBookings.refusal(401, "not-signed-in"));
        assertThat(mvc.get().uri(BOARD)).hasRedirectedUrl("/sign-in");
    }
}
