package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
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

@WebMvcTest(ManageController.class)
@Import({OpenDoors.class, EventSight.class})
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
        assertThat(page.select("main").text()).contains("Your booking is cancelled", "Your 2 places went back");
        assertThat(page.select("a[href$=/cancel]")).isEmpty();
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
