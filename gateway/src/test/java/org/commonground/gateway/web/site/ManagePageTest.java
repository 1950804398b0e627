package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.LocalDateTime;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(ManageController.class)
@Import({OpenDoors.class, EventSight.class, BookingSight.class})
class ManagePageTest {

    private static final String BOOKING = "/bookings/" + DemoBookings.TOKEN;

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private BookingClient bookings;

    @BeforeEach
    void aBookingOfTwoPlaces() {
        when(directory.event(any())).thenReturn(Demo.rehearsal());
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.booking("CONFIRMED", 2));
    }

    @Test
    void showsTheReferenceAndWhatHappensNext() {
        var page = Markup.of(mvc.get().uri(BOOKING).exchange());
        assertThat(page.select("h1").text()).isEqualTo("Your 2 places are booked");
        assertThat(page.select(".reference").text()).isEqualTo("7KQ-M2X");
        assertThat(page.select("main").text())
                .contains("amina@example.org", "Monday 21 December 2026", "What happens next");
        assertThat(page.select("a[href=" + BOOKING + "/cancel]").text()).isEqualTo("Cancel your 2 places");
        assertThat(page.select("a[href$=.ics]")).hasSize(1);
    }

    @Test
    void theLinkIsKeptFromOthers() {
        assertThat(mvc.get().uri(BOOKING))
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @Test
    void openingTheCancelLinkOnlyAsks() {
        var page = Markup.of(mvc.get().uri(BOOKING + "/cancel").exchange());
        assertThat(page.select("form[method=post] button:not(.link)").text()).isEqualTo("Cancel your 2 places");
        assertThat(page.select("main form input[name=_csrf]")).hasSize(1);
        verify(bookings, never()).cancel(any());
    }

    @Test
    void pressingTheButtonCancels() {
        assertThat(mvc.post().uri(BOOKING + "/cancel").with(csrf())).hasRedirectedUrl(BOOKING);
        verify(bookings).cancel(DemoBookings.TOKEN);
    }

    @Test
    void aCancelledBookingSaysThatThePlacesWentBack() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.booking("CANCELLED", 2));
        var page = Markup.of(mvc.get().uri(BOOKING).exchange());
        assertThat(page.select("main").text()).contains("Your booking is cancelled", "It holds no places any more");
        assertThat(page.select("a[href$=/cancel]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BY_HOLDER, It was given back with the link to this page",
        "OFFER_LAPSED, The time to take what you were offered ran out",
        "NOT_CONFIRMED_IN_TIME, It was not confirmed in time",
        "SOMETHING_NEW, It holds no places any more"
    })
    void itSaysWhyItEnded(String why, String words) {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.ended(why));
        assertThat(page().select("main .lede").text()).contains(words);
    }

    @Test
    void ofAnEventThatIsCancelledNothingIsLeftToDo() {
        when(directory.event(any()))
                .thenReturn(Demo.event(
                        "off", "Example: off", LocalDateTime.parse("2026-12-21T19:00"), Event.Status.CANCELLED));
        var page = page();
        assertThat(page.select("h1").text()).isEqualTo("The event is cancelled");
        assertThat(page.select("main .lede").text())
                .startsWith("It does not take place")
                .doesNotContain("confirmation");
        assertThat(page.select("a[href^=" + BOOKING + "]")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("What happens next", "Add to your calendar");
    }

    @Test
    void aWaitingPartySeesWhereItStandsAndMayLeave() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.waiting(2, 4));
        var page = page();
        assertThat(page.select("h1").text()).isEqualTo("You are on the waiting list");
        assertThat(page.select("main").text())
                .contains("3 parties are ahead of you. You asked for 2 places.", "without doing anything");
        assertThat(page.select("a[href$=/cancel]").text()).isEqualTo("Leave the waiting list");
        assertThat(page.select("a[href$=/places]").text()).isEqualTo("Take fewer places");
        var leave = Markup.of(mvc.get().uri(BOOKING + "/cancel").exchange());
        assertThat(leave.select("h1").text()).isEqualTo("Leave the waiting list?");
        assertThat(leave.select("main form a").text()).isEqualTo("Stay on the waiting list");
    }

    @Test
    void anOfferIsTakenByAButtonBeforeItLapses() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.toAnswer("OFFERED", 2));
        var page = page();
        assertThat(page.select("h1").text()).isEqualTo("2 places are free for you");
        assertThat(page.select("main").text()).contains("Take them by Tuesday 24 November 2026 at 6pm, London time");
        assertThat(page.select("form[action=" + BOOKING + "/accept] button").text())
                .isEqualTo("Take the 2 places");
        assertThat(page.select("a[href$=/cancel]").text()).isEqualTo("Decline the 2 places");
        assertThat(page.select("a[href$=/places]")).isEmpty();
        verify(bookings, never()).accept(any());
        assertThat(mvc.post().uri(BOOKING + "/accept").with(csrf())).hasRedirectedUrl(BOOKING);
        verify(bookings).accept(DemoBookings.TOKEN);
    }

    @Test
    void aHeldBookingIsConfirmedByAButton() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.toAnswer("HELD", 1));
        var page = page();
        assertThat(page.select("h1").text()).isEqualTo("Confirm your booking");
        assertThat(page.select("form[action=" + BOOKING + "/accept] button").text())
                .isEqualTo("Confirm your booking");
        assertThat(page.select("main").text()).contains("We hold 1 place for you until", "it goes to others");
    }

    @Test
    void anOfferThatHasLapsedSaysSo() {
        when(bookings.accept(any())).thenThrow(DemoBookings.refusal(409, "offer-lapsed"));
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.booking("CANCELLED", 2));
        var result = mvc.post().uri(BOOKING + "/accept").with(csrf()).exchange();
        assertThat(result).hasStatus(409);
        assertThat(Markup.of(result).select("[role=alert]").text()).contains("That came too late");
    }

    @Test
    void aBusyServiceLeavesTheButtonWhereItIs() {
        when(bookings.accept(any())).thenThrow(DemoBookings.busy());
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.toAnswer("OFFERED", 2));
        var result = mvc.post().uri(BOOKING + "/accept").with(csrf()).exchange();
        assertThat(result).hasStatus(503).hasHeader("Retry-After", "2");
        assertThat(Markup.of(result).select("form[action$=/accept] button")).hasSize(1);
    }

    @Test
    void whoeverWaitsForMorePlacesSeesItAndMayGiveItUp() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.wantingMore(2, 3, 2));
        var page = page();
        assertThat(page.select("main").text()).contains("You are waiting for 3 more. 1 party is ahead of you.");
        var form = page.select("form[action=" + BOOKING + "/places]");
        assertThat(form.select("button").text()).isEqualTo("Stop waiting for more");
        assertThat(form.select("input[name=places]").val()).isEqualTo("2");
    }

    @Test
    void namesAnswersAndAccessNeedsAreShownAndTheirCutOff() {
        when(directory.event(any())).thenReturn(Demo.rehearsal(Demo.asking()));
        assertThat(page().select("main").text())
                .contains(
                        "With you Sam Example",
                        "What do you eat? Vegetarian",
                        "Is your MP coming with you? Yes",
                        "A seat near the door",
                        "You can correct them, and ask for more places, until Friday 18 December 2026 at midday, London time.");
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.closed());
        var closed = page();
        assertThat(closed.select("main").text())
                .contains("could be corrected, and places added, until Tuesday 24 November 2026 at 4pm, London time");
        assertThat(closed.select("a[href$=/details]")).isEmpty();
    }

    @Test
    void aChangeThatWasMadeIsSaidToBeSaved() {
        var page = Markup.of(mvc.get().uri(BOOKING + "?saved=yes").exchange());
        assertThat(page.select("[role=status]").text()).isEqualTo("Your change is saved.");
        assertThat(page().select("[role=status]")).isEmpty();
    }

    private Document page() {
        return Markup.of(mvc.get().uri(BOOKING).exchange());
    }

    @Test
    void aLinkThatIsNotWholeGetsACalmAnswer() {
        when(bookings.booking("half")).thenThrow(DemoBookings.refusal(404, "booking-not-found"));
        var result = mvc.get().uri("/bookings/half").exchange();
        assertThat(result).hasStatus(404);
        assertThat(Markup.of(result).select("main").text()).contains("Part of the link may be missing");
    }

    @Test
    void whileTheDirectoryIsAwayTheBookingIsStillShown() {
        when(directory.event(any())).thenThrow(new ServiceUnavailable("directory", new IOException("away")));
        var page = Markup.of(mvc.get().uri(BOOKING).exchange());
        assertThat(page.select(".reference").text()).isEqualTo("7KQ-M2X");
    }
}
