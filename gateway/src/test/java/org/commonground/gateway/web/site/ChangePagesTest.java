package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.BookingChange;
import org.commonground.gateway.client.BookingClient;
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

@WebMvcTest({PlacesController.class, DetailsController.class})
@Import({OpenDoors.class, EventSight.class, BookingSight.class})
class ChangePagesTest {

    private static final String BOOKING = "/bookings/" + DemoBookings.TOKEN;
    private static final String PLACES = BOOKING + "/places";
    private static final String DETAILS = BOOKING + "/details";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private BookingClient bookings;

    @BeforeEach
    void aBookingOfTwoPlaces() {
        when(directory.event(any())).thenReturn(Demo.rehearsal(Demo.asking()));
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.booking("CONFIRMED", 2));
    }

    @Test
    void oneChoosesFewerOrMorePlaces() {
        var page = Markup.of(mvc.get().uri(PLACES).exchange());
        assertThat(page.select("input[name=places]").eachAttr("value")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(page.select("input[name=places][checked]").val()).isEqualTo("2");
        assertThat(page.select("main form input[name=_csrf]")).hasSize(1);
        verify(bookings, never()).change(any(), any());
    }

    @Test
    void aChangeLeadsBackToTheBookingThatSaysItIsSaved() {
        assertThat(places("1")).hasRedirectedUrl(BOOKING + "?saved=yes");
        verify(bookings).change(DemoBookings.TOKEN, BookingChange.places(1, false, null));
    }

    @Test
    void whereThereAreNotEnoughPlacesOneMayWaitForTheRest() {
        when(bookings.change(any(), any())).thenThrow(DemoBookings.refusal(409, "event-full", 1));
        var result = places("5");
        assertThat(result).hasStatus(409);
        var page = Markup.of(result);
        assertThat(page.select("#places-error").text())
                .isEqualTo("Only 1 more place is left. Choose 3 or fewer, or wait for the rest.");
        var wait = page.select("form:has(input[name=wait])");
        assertThat(wait.select("button").text()).isEqualTo("Wait for 3 more places");
        assertThat(wait.select("input[name=places]").val()).isEqualTo("5");
    }

    @Test
    void waitingForTheRestIsAskedForWithTheButton() {
        assertThat(mvc.post().uri(PLACES).with(csrf()).param("places", "5").param("wait", "true"))
                .hasRedirectedUrl(BOOKING + "?saved=yes");
        verify(bookings).change(DemoBookings.TOKEN, BookingChange.places(5, true, List.of()));
    }

    @Test
    void whereEverybodyIsNamedALargerPartySaysWhoTheOthersAre() {
        var page = Markup.of(mvc.get().uri(PLACES).exchange());
        assertThat(page.select("input[name=guests]").eachAttr("value")).containsExactly("Sam Example", "", "", "", "");
        mvc.post()
                .uri(PLACES)
                .with(csrf())
                .param("places", "3")
                .param("guests", "Sam", "Kit", "")
                .exchange();
        verify(bookings).change(DemoBookings.TOKEN, BookingChange.places(3, false, List.of("Sam", "Kit")));
    }

    @Test
    void namesThatAreMissingAreAskedForBesideTheirFields() {
        when(bookings.change(any(), any()))
                .thenThrow(DemoBookings.refusal(
                        400, "invalid-request", null, new ServiceProblem.FieldError("guests", "Enter 2 names.")));
        var page = Markup.of(places("3"));
        assertThat(page.select("#guests-error").text()).isEqualTo("Enter 2 names.");
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#guests-1");
    }

    @Test
    void afterTheCutOffThereAreOnlyFewerPlaces() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.closed());
        var page = Markup.of(mvc.get().uri(PLACES).exchange());
        assertThat(page.select("h1").text()).isEqualTo("Take fewer places");
        assertThat(page.select("input[name=places]").eachAttr("value")).containsExactly("1", "2");
    }

    @Test
    void aWaitingPartyCanOnlyBecomeSmaller() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.waiting(3, 4));
        var page = Markup.of(mvc.get().uri(PLACES).exchange());
        assertThat(page.select("input[name=places]").eachAttr("value")).containsExactly("1", "2", "3");
        when(bookings.change(any(), any())).thenThrow(DemoBookings.refusal(409, "waiting-larger"));
        assertThat(Markup.of(places("4")).select("#places-error").text()).contains("can only become smaller");
    }

    @Test
    void whereThereIsNothingToChooseTheBookingsOwnPageSaysWhy() {
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.toAnswer("OFFERED", 2));
        assertThat(mvc.get().uri(PLACES)).hasRedirectedUrl(BOOKING);
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.booking("CANCELLED", 2));
        assertThat(mvc.get().uri(PLACES)).hasRedirectedUrl(BOOKING);
        assertThat(mvc.get().uri(DETAILS)).hasRedirectedUrl(BOOKING);
    }

    @Test
    void aBusyServiceKeepsWhatWasChosen() {
        when(bookings.change(any(), any())).thenThrow(DemoBookings.busy());
        var result = places("4");
        assertThat(result).hasStatus(503).hasHeader("Retry-After", "2");
        assertThat(Markup.of(result).select("input[name=places][checked]").val())
                .isEqualTo("4");
    }

    @Test
    void anUnknownOutcomeSaysThatAnotherPressDoesNoHarm() {
        when(bookings.change(any(), any())).thenThrow(new ServiceUnavailable("booking", new IOException("away")));
        var result = places("1");
        assertThat(result).hasStatus(503);
        assertThat(Markup.of(result).select("[role=alert]").text()).contains("it will not be made twice");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(PLACES).param("places", "1")).hasStatus(403);
        assertThat(mvc.post().uri(DETAILS).param("name", "Mallory")).hasStatus(403);
        verify(bookings, never()).change(any(), any());
    }

    @Test
    void theLinkIsKeptFromOthers() {
        assertThat(mvc.get().uri(PLACES)).hasHeader("Referrer-Policy", "no-referrer");
        assertThat(mvc.get().uri(DETAILS)).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void detailsAreThereToBeCorrected() {
        var page = Markup.of(mvc.get().uri(DETAILS).exchange());
        assertThat(page.select("#name").val()).isEqualTo("Amina Yusuf");
        assertThat(page.select("input[name=guests]").eachAttr("value")).containsExactly("Sam Example");
        assertThat(page.select("input[name=answers.diet][checked]").val()).isEqualTo("Vegetarian");
        assertThat(page.select("#accessNeeds").text()).isEqualTo("A seat near the door");
        assertThat(page.select("main").text()).contains("until Friday 18 December 2026 at midday, London time");
    }

    @Test
    void correctionsAreSavedAllTogether() {
        assertThat(details()).hasRedirectedUrl(BOOKING + "?saved=yes");
        verify(bookings)
                .change(
                        DemoBookings.TOKEN,
                        new BookingChange(
                                null, null, "Amina Y.", List.of("Sam"), "", Map.of("diet", "Everything", "mp", "no")));
    }

    @Test
    void withoutTheQuestionsTheAnswersStayAsTheyAre() {
        when(directory.event(any())).thenThrow(new ServiceUnavailable("directory", new IOException("away")));
        assertThat(details()).hasRedirectedUrl(BOOKING + "?saved=yes");
        verify(bookings)
                .change(DemoBookings.TOKEN, new BookingChange(null, null, "Amina Y.", List.of("Sam"), "", null));
    }

    @Test
    void whatIsWrongWithACorrectionStandsBesideIt() {
        when(bookings.change(any(), any()))
                .thenThrow(DemoBookings.refusal(
                        422, "invalid-request", null, new ServiceProblem.FieldError("name", "Enter your name.")));
        var result = details();
        assertThat(result).hasStatus(422);
        var page = Markup.of(result);
        assertThat(page.select("#name-error").text()).isEqualTo("Enter your name.");
        assertThat(page.select("#name").val()).isEqualTo("Amina Y.");
    }

    @Test
    void afterTheCutOffTheBookingsPageSaysWhenThatWas() {
        when(bookings.change(any(), any())).thenThrow(DemoBookings.refusal(409, "changes-closed"));
        assertThat(details()).hasRedirectedUrl(BOOKING);
        when(bookings.booking(DemoBookings.TOKEN)).thenReturn(DemoBookings.closed());
        assertThat(mvc.get().uri(DETAILS)).hasRedirectedUrl(BOOKING);
    }

    private MvcTestResult places(String number) {
        return mvc.post().uri(PLACES).with(csrf()).param("places", number).exchange();
    }

    private MvcTestResult details() {
        return mvc.post()
                .uri(DETAILS)
                .with(csrf())
                .param("name", "Amina Y.")
                .param("guests", "Sam")
                .param("accessNeeds", " ")
                .param("answers.diet", "Everything")
                .param("answers.mp", "no")
                .exchange();
    }
}
