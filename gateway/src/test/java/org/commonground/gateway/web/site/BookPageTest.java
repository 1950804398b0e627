package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.BookingRequest;
import org.commonground.gateway.client.DirectoryClient;
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

@WebMvcTest(BookController.class)
@Import({OpenDoors.class, EventSight.class})
class BookPageTest {

    private static final String FORM = "/events/good-relations-rehearsal/book";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private BookingClient bookings;

    @BeforeEach
    void anEveningWithEighteenPlacesLeft() {
        when(directory.event(any())).thenReturn(Demo.rehearsal());
        when(bookings.availability(any())).thenReturn(DemoBookings.left(18));
    }

    @Test
    void theFormOffersWhatCanBeBooked() {
        var page = Markup.of(mvc.get().uri(FORM).exchange());
        assertThat(page.select("input[name=places]").eachAttr("value")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(page.select("input[name=places][checked]").val()).isEqualTo("1");
        assertThat(page.select("input[name=_csrf]").val()).isNotEmpty();
        assertThat(page.select("input[name=key]").val()).hasSizeGreaterThan(20);
        assertThat(page.select("#email").attr("autocomplete")).isEqualTo("email");
    }

    @Test
    void aFormThatCannotBeBookedLeadsToTheEventsPageThatSaysWhy() {
        when(bookings.availability(any())).thenReturn(DemoBookings.left(0));
        assertThat(mvc.get().uri(FORM)).hasStatus3xxRedirection().hasRedirectedUrl("/events/good-relations-rehearsal");
    }

    @Test
    void aBookingLeadsToItsOwnPage() {
        when(bookings.book(any(), any(), any())).thenReturn(DemoBookings.booking("CONFIRMED", 2));
        assertThat(post("Amina Yusuf")).hasStatus3xxRedirection().hasRedirectedUrl("/bookings/" + DemoBookings.TOKEN);
        verify(bookings)
                .book(
                        "good-relations-rehearsal",
                        new BookingRequest("Amina Yusuf", "amina@example", 2, "A seat near the door"),
                        "key-1");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedIsKept() {
        when(bookings.book(any(), any(), any()))
                .thenThrow(DemoBookings.refusal(
                        400,
                        "invalid-request",
                        null,
                        new ServiceProblem.FieldError("name", "Enter your name."),
                        new ServiceProblem.FieldError(
                                "emailWellFormed", "Enter an e-mail address, like name@example.org.")));
        var result = post("");
        assertThat(result).hasStatus(400);
        var page = Markup.of(result);
        assertThat(page.title()).startsWith("Please check");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#name", "#email");
        assertThat(page.select("#name").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + page.select("#name").attr("aria-describedby"))
                        .text())
                .isEqualTo("Enter your name.");
        assertThat(page.select("#email-error").text()).isEqualTo("Enter an e-mail address, like name@example.org.");
        assertThat(page.select("#email").val()).isEqualTo("amina@example");
        assertThat(page.select("#accessNeeds").text()).isEqualTo("A seat near the door");
        assertThat(page.select("input[name=places][checked]").val()).isEqualTo("2");
        assertThat(page.select("input[name=key]").val()).isNotEqualTo("key-1");
    }

    @Test
    void whereTooFewAreLeftTheFormSaysHowMany() {
        when(bookings.book(any(), any(), any())).thenThrow(DemoBookings.refusal(409, "event-full", 1));
        when(bookings.availability(any())).thenReturn(DemoBookings.left(1));
        var result = post("Amina Yusuf");
        assertThat(result).hasStatus(409);
        assertThat(Markup.of(result).select("#places-error").text()).isEqualTo("Only 1 place is left. Choose 1 place.");
    }

    @Test
    void anEventThatClosedMeanwhileSaysSoOnItsPage() {
        when(bookings.book(any(), any(), any())).thenThrow(DemoBookings.refusal(409, "booking-closed"));
        assertThat(post("Amina Yusuf")).hasRedirectedUrl("/events/good-relations-rehearsal");
    }

    @Test
    void anUnknownOutcomeKeepsTheKeySoThatPressingAgainBooksOnce() {
        when(bookings.book(any(), any(), eq("key-1")))
                .thenThrow(new ServiceUnavailable("booking", new IOException("timed out")));
        var result = post("Amina Yusuf");
        assertThat(result).hasStatus(503);
        var page = Markup.of(result);
        assertThat(page.select("[role=alert]").text()).contains("you will not be booked twice");
        assertThat(page.select("input[name=key]").val()).isEqualTo("key-1");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(FORM).param("name", "Mallory")).hasStatus(403);
        verifyNoInteractions(bookings);
    }

    private MvcTestResult post(String name) {
        return mvc.post()
                .uri(FORM)
                .with(csrf())
                .param("name", name)
                .param("email", "amina@example")
                .param("places", "2")
                .param("accessNeeds", "A seat near the door")
                .param("key", "key-1")
                .exchange();
    }
}
