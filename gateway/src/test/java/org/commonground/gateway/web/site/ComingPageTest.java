package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
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

@WebMvcTest({ComingController.class, ManageController.class})
@Import({OpenDoors.class, EventSight.class, BookingSight.class})
class ComingPageTest {

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
    void openingTheLinkOnlyAsks() {
        var page = Markup.of(mvc.get().uri(BOOKING + "/coming").exchange());

        assertThat(page.select("main form[method=post] button").eachText())
                .containsExactly("Yes, I am coming", "No, give my places to others");
        verify(bookings, never()).cancel(any());
    }

    @Test
    void aYesLeavesTheBookingAsItIs() {
        var page = Markup.of(mvc.post().uri(BOOKING + "/coming").with(csrf()).exchange());

        assertThat(page.select("main").text()).contains("Your places stay booked.");
        verify(bookings, never()).cancel(any());
    }

    @Test
    void aNoGivesThePlacesBack() {
        var page = Markup.of(mvc.get().uri(BOOKING + "/coming").exchange());
        var no = Objects.requireNonNull(page.select("main form").last());

        assertThat(mvc.post().uri(no.attr("action")).with(csrf())).hasRedirectedUrl(BOOKING);
        verify(bookings).cancel(DemoBookings.TOKEN);
    }

    @Test
    void whoHasNoPlacesIsNotAsked() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.booking("CANCELLED", 2));

        assertThat(mvc.get().uri(BOOKING + "/coming")).hasRedirectedUrl(BOOKING);
    }
}
