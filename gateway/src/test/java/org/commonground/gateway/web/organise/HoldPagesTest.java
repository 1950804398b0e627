package org.commonground.gateway.web.organise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.BookingRequest;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Hold;
import org.commonground.gateway.client.OrganiserClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({HoldsController.class, HoldController.class, FillController.class})
@Import({OpenDoors.class, HoldSight.class})
class HoldPagesTest {

    private static final String EVENT = "good-relations-rehearsal";
    private static final String HOLDS = "/organise/events/" + EVENT + "/holds";
    private static final String SPEAKERS = HOLDS + "/speakers";
    private static final Instant RELEASE = Instant.parse("2026-12-20T18:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private OrganiserClient organiser;

    @BeforeEach
    void speakersAndPress() {
        when(directory.event(any())).thenReturn(Demo.rehearsal(Demo.asking()));
        when(organiser.holds(any())).thenReturn(DemoBookings.holds());
    }

    @Test
    void theListSaysWhatIsFilledAndWhatBecomesOfTheRest() {
        var page = Markup.of(mvc.get().uri(HOLDS).exchange());
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Speakers 2 of 8 filled Kept until you release it",
                        "Press 2 of 2 filled Released on Sunday 20 December 2026 at 6pm, London time");
        assertThat(page.select("tbody a").attr("href")).isEqualTo(SPEAKERS);
    }

    @Test
    void anotherBlockIsAddedToTheList() {
        assertThat(add("Gäste & Companions", "3", "2026-12-20T18:00")).hasRedirectedUrl(HOLDS + "?saved=yes");
        verify(organiser)
                .setHolds(
                        EVENT,
                        List.of(
                                new Hold.Wanted("speakers", "Speakers", 8, null),
                                new Hold.Wanted("press", "Press", 2, RELEASE),
                                new Hold.Wanted("gaste-companions", "Gäste & Companions", 3, RELEASE)));
    }

    @Test
    void theTimeOfReleaseIsTheEventsLocalTime() {
        add("Press", "3", "2026-06-20 18:00");
        verify(organiser)
                .setHolds(
                        EVENT,
                        List.of(
                                new Hold.Wanted("speakers", "Speakers", 8, null),
                                new Hold.Wanted("press", "Press", 2, RELEASE),
                                new Hold.Wanted("press-2", "Press", 3, Instant.parse("2026-06-20T17:00:00Z"))));
    }

    @Test
    void aTimeThatCannotBeReadIsAskedForAgain() {
        var result = add("Press", "3", "tomorrow");
        assertThat(result).hasStatus(400);
        var page = Markup.of(result);
        assertThat(page.select("#releaseAt-error").text()).contains("Enter a date and a time");
        assertThat(page.select("#name").val()).isEqualTo("Press");
        verify(organiser, never()).setHolds(any(), any());
    }

    @Test
    void whatIsWrongWithTheNewBlockStandsBesideItsField() {
        when(organiser.setHolds(any(), any()))
                .thenThrow(DemoBookings.refusal(
                        422,
                        "invalid-request",
                        null,
                        new ServiceProblem.FieldError("items[2].places", "Keep at least 1 place.")));
        var page = Markup.of(add("Companions", "none", ""));
        assertThat(page.select("#places-error").text()).isEqualTo("Keep at least 1 place.");
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#places-1");
        assertThat(page.select("#places-1").val()).isEqualTo("none");
    }

    @Test
    void aBlockIsChangedWhereItStands() {
        assertThat(Markup.of(mvc.get().uri(HOLDS + "/press/change").exchange())
                        .select("#releaseAt")
                        .val())
                .isEqualTo("2026-12-20T18:00");
        assertThat(mvc.post()
                        .uri(SPEAKERS + "/change")
                        .with(csrf())
                        .param("name", "Speakers and chair")
                        .param("places", "9"))
                .hasRedirectedUrl(HOLDS + "?saved=yes");
        verify(organiser)
                .setHolds(
                        EVENT,
                        List.of(
                                new Hold.Wanted("speakers", "Speakers and chair", 9, null),
                                new Hold.Wanted("press", "Press", 2, RELEASE)));
    }

    @Test
    void releasingAsksFirst() {
        var page = Markup.of(mvc.get().uri(SPEAKERS + "/release").exchange());
        assertThat(page.select("main form button").text()).isEqualTo("Release 6 places");
        verify(organiser, never()).release(any(), any());
        assertThat(mvc.post().uri(SPEAKERS + "/release").with(csrf())).hasRedirectedUrl(HOLDS + "?saved=yes");
        verify(organiser).release(EVENT, "speakers");
    }

    @Test
    void placesAreGivenByName() {
        var page = Markup.of(mvc.get().uri(SPEAKERS).exchange());
        assertThat(page.select("#places-hint").text()).isEqualTo("6 are not filled yet.");
        assertThat(page.select("input[name=guests]")).hasSize(5);
        assertThat(fill()).hasRedirectedUrl(SPEAKERS + "?filled=yes");
        verify(organiser)
                .fill(
                        EVENT,
                        "speakers",
                        new BookingRequest(
                                "Jo Broadwood", "jo@example.org", 1, List.of(), "Step-free", Map.of("mp", "no"), null),
                        "key-1");
    }

    @Test
    void aFilledBlockSaysHowManyAreLeft() {
        when(organiser.fill(any(), any(), any(), any())).thenThrow(DemoBookings.refusal(409, "hold-full"));
        var result = fill();
        assertThat(result).hasStatus(409);
        assertThat(Markup.of(result).select("#places-error").text())
                .isEqualTo("Only 6 of these places are not filled yet. Enter 6 or fewer.");
    }

    @Test
    void aBlockThatWouldBeTooSmallAndAnAddressThatHasBookedSaySoAtTheirFields() {
        var filled = new ServiceProblem.Body("/problems/hold-filled", "", "Hold at least 2.", List.of(), null);
        when(organiser.setHolds(any(), any())).thenThrow(new ServiceProblem(409, filled));
        var change = mvc.post()
                .uri(SPEAKERS + "/change")
                .with(csrf())
                .param("name", "Speakers")
                .param("places", "1")
                .exchange();
        assertThat(Markup.of(change).select("#places-error").text()).isEqualTo("Hold at least 2.");
        var booked = new ServiceProblem.Body("/problems/already-booked", "", "Use another address.", List.of(), null);
        when(organiser.fill(any(), any(), any(), any())).thenThrow(new ServiceProblem(409, booked));
        assertThat(Markup.of(fill()).select("#email-error").text()).isEqualTo("Use another address.");
    }

    @Test
    void anUnknownOutcomeKeepsTheKeySoThatPressingAgainGivesOnce() {
        when(organiser.fill(any(), any(), any(), eq("key-1")))
                .thenThrow(new ServiceUnavailable("booking", new IOException("timed out")));
        var result = fill();
        assertThat(result).hasStatus(503);
        assertThat(Markup.of(result).select("input[name=key]").val()).isEqualTo("key-1");
    }

    @Test
    void aBlockThatIsGoneAndAnEventOfOthersAreNotThere() {
        assertThat(mvc.get().uri(HOLDS + "/nobody")).hasStatus(404);
        when(organiser.holds(any())).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        assertThat(mvc.get().uri(HOLDS)).hasStatus(404);
        assertThat(fill()).hasStatus(404);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(HOLDS).param("name", "Mallory")).hasStatus(403);
        assertThat(mvc.post().uri(SPEAKERS + "/release")).hasStatus(403);
        assertThat(mvc.post().uri(SPEAKERS + "/bookings")).hasStatus(403);
    }

    private MvcTestResult add(String name, String places, String releaseAt) {
        return mvc.post()
                .uri(HOLDS)
                .with(csrf())
                .param("name", name)
                .param("places", places)
                .param("releaseAt", releaseAt)
                .exchange();
    }

    private MvcTestResult fill() {
        return mvc.post()
                .uri(SPEAKERS + "/bookings")
                .with(csrf())
                .param("name", "Jo Broadwood")
                .param("email", "jo@example.org")
                .param("places", "1")
                .param("accessNeeds", "Step-free")
                .param("answers.mp", "no")
                .param("key", "key-1")
                .exchange();
    }
}
