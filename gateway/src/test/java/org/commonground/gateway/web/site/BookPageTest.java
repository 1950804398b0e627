package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Availability;
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
                        new BookingRequest(
                                "Amina Yusuf", "amina@example", 2, List.of(), "A seat near the door", Map.of(), null),
                        "key-1");
    }

    @Test
    void whoWantsToBeWrittenToInWelshSaysSo() {
        when(bookings.book(any(), any(), any())).thenReturn(DemoBookings.booking("CONFIRMED", 1));
        assertThat(Markup.of(mvc.get().uri(FORM).exchange())
                        .select("input[name=language][checked]")
                        .val())
                .isEqualTo("en");

        assertThat(mvc.post()
                        .uri(FORM)
                        .with(csrf())
                        .param("name", "Siân Example")
                        .param("email", "sian@example.org")
                        .param("places", "1")
                        .param("language", "cy")
                        .param("key", "key-1")
                        .exchange())
                .hasStatus3xxRedirection();

        verify(bookings)
                .book(
                        "good-relations-rehearsal",
                        new BookingRequest("Siân Example", "sian@example.org", 1, List.of(), null, Map.of(), "cy"),
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
    void whereTheEventIsFullTheFormIsForTheWaitingList() {
        when(bookings.availability(any())).thenReturn(DemoBookings.waiting(3));
        var page = Markup.of(mvc.get().uri(FORM).exchange());
        assertThat(page.select("h1").text()).isEqualTo("Join the waiting list");
        assertThat(page.select("main form button[type=submit]").text()).isEqualTo("Join the waiting list");
        assertThat(page.select("main").text())
                .contains("All 60 places are taken.", "3 parties are ahead of you", "first come, first served");
        assertThat(page.select("form[data-book]").attr("data-left")).isEqualTo("0");
        assertThat(page.select("input[name=places]")).hasSize(6);
    }

    @Test
    void aPartyLargerThanWhatIsLeftIsToldThatItWouldWait() {
        when(bookings.availability(any())).thenReturn(new Availability(60, 0, 2, 0, true, true, "OPEN"));
        var page = Markup.of(mvc.get().uri(FORM).exchange());
        assertThat(page.select("input[name=places]")).hasSize(6);
        assertThat(page.select("#places-hint").text())
                .isEqualTo("2 of 60 places left. Count yourself too. A party larger than that joins the waiting list.");
    }

    @Test
    void theFormAsksForTheOthersNamesAndWhatTheHostsWantToKnow() {
        when(directory.event(any())).thenReturn(Demo.rehearsal(Demo.asking()));
        var page = Markup.of(mvc.get().uri(FORM).exchange());
        assertThat(page.select("fieldset[data-guests] input[name=guests]")).hasSize(5);
        assertThat(page.select("fieldset[data-guests] legend").text()).isEqualTo("Names of the others");
        assertThat(page.select("label[for=guests-1]").text()).isEqualTo("Person 2");
        var diet = page.select("fieldset:has(input[name=answers.diet])");
        assertThat(diet.select("legend").text()).isEqualTo("What do you eat? (optional)");
        assertThat(diet.select("input").eachAttr("value")).containsExactly("Everything", "Vegetarian", "");
        assertThat(page.select("input[name=answers.mp]").eachAttr("value")).containsExactly("yes", "no");
        assertThat(page.select("input[type=text][name=answers.heard]").attr("maxlength"))
                .isEqualTo("300");
        assertThat(page.select("main").text()).contains("We hold your places for 15 minutes");
    }

    @Test
    void namesAndAnswersGoAlongAndEmptyFieldsDoNot() {
        when(directory.event(any())).thenReturn(Demo.rehearsal(Demo.asking()));
        when(bookings.book(any(), any(), any())).thenReturn(DemoBookings.booking("CONFIRMED", 3));
        mvc.post()
                .uri(FORM)
                .with(csrf())
                .param("name", " Amina Yusuf ")
                .param("email", "amina@example.org")
                .param("places", "3")
                .param("guests", "Sam Example", "", " Łukasz ", "", "")
                .param("answers.diet", "")
                .param("answers.mp", "yes")
                .param("key", "key-1")
                .exchange();
        verify(bookings)
                .book(
                        "good-relations-rehearsal",
                        new BookingRequest(
                                "Amina Yusuf",
                                "amina@example.org",
                                3,
                                List.of("Sam Example", "Łukasz"),
                                null,
                                Map.of("mp", "yes"),
                                null),
                        "key-1");
    }

    @Test
    void whatIsWrongWithNamesAndAnswersStandsBesideThem() {
        when(directory.event(any())).thenReturn(Demo.rehearsal(Demo.asking()));
        when(bookings.book(any(), any(), any()))
                .thenThrow(DemoBookings.refusal(
                        422,
                        "invalid-request",
                        null,
                        new ServiceProblem.FieldError("answers.mp", "Choose yes or no."),
                        new ServiceProblem.FieldError("guests[1]", "Enter 2 names.")));
        var result = mvc.post()
                .uri(FORM)
                .with(csrf())
                .param("places", "3")
                .param("guests", "Sam Example")
                .param("answers.diet", "Vegetarian")
                .exchange();
        assertThat(result).hasStatus(422);
        var page = Markup.of(result);
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#guests-1", "#answers.mp");
        assertThat(page.select("#guests-error").text()).isEqualTo("Enter 2 names.");
        assertThat(page.select("[id=answers.mp-error]").text()).isEqualTo("Choose yes or no.");
        assertThat(page.select("fieldset:has([id=answers.mp])").attr("aria-describedby"))
                .isEqualTo("answers.mp-error");
        assertThat(page.select("#guests-1").val()).isEqualTo("Sam Example");
        assertThat(page.select("input[name=answers.diet][checked]").val()).isEqualTo("Vegetarian");
    }

    @Test
    void whoeverIsToConfirmByMailIsSentToTheirMailboxAndNothingOfThemIsInTheAddress() {
        when(bookings.book(any(), any(), any())).thenReturn(DemoBookings.heldForMail());
        var until = Demo.NOW.plusSeconds(900).getEpochSecond();
        assertThat(post("Amina Yusuf")).hasRedirectedUrl(FORM + "/check-mail?until=" + until);
        var page = Markup.of(mvc.get().uri(FORM + "/check-mail?until=" + until).exchange());
        assertThat(page.select("main").text())
                .contains("Check your e-mail", "by Tuesday 24 November 2026 at 4:15pm, London time", "book again");
        assertThat(Markup.of(mvc.get().uri(FORM + "/check-mail?until=%3Cb%3E").exchange())
                        .select("main")
                        .text())
                .contains("within 15 minutes");
    }

    @Test
    void aBusyServiceKeepsTheFormAndItsKeyAndSaysThatNothingWasDone() {
        when(bookings.book(any(), any(), eq("key-1"))).thenThrow(DemoBookings.busy());
        var result = post("Amina Yusuf");
        assertThat(result).hasStatus(503).hasHeader("Retry-After", "2");
        var page = Markup.of(result);
        assertThat(page.select("[role=alert]").text()).contains("Not booked yet", "nothing has been done yet");
        assertThat(page.select("input[name=key]").val()).isEqualTo("key-1");
        assertThat(page.select("#name").val()).isEqualTo("Amina Yusuf");
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
