package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@WebMvcTest(EventController.class)
@Import({OpenDoors.class, EventSight.class, StructuredData.class})
class EventPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private BookingClient bookings;

    @BeforeEach
    void anEveningWithEighteenPlacesLeft() {
        when(directory.event("good-relations-rehearsal")).thenReturn(Demo.rehearsal());
        when(bookings.availability(any())).thenReturn(DemoBookings.left(18));
    }

    @Test
    void answersWhatWhenWherePlacesAndOnlyThenTheRest() {
        var text = rehearsal().select("main").text();
        assertThat(text)
                .containsSubsequence(
                        "Example: Good relations",
                        "When Monday 21 December 2026, 7pm to 9pm",
                        "Where Committee Room 70, Houses of Parliament",
                        "Step-free access. Hearing loop.",
                        "18 of 60 places left",
                        "Book your place",
                        "International Alert",
                        "Chi Ongwara",
                        "Professor Miles Hewstone University of Oxford",
                        "What it is about",
                        "How places are given out");
    }

    @Test
    void everyNameLeadsToItsPage() {
        var page = rehearsal();
        assertThat(page.select("a[href=/organisations/talk-for-a-change]")).isNotEmpty();
        assertThat(page.select("a[href=/speakers/jo-broadwood]").text()).isEqualTo("Jo Broadwood");
        assertThat(page.select("a[href=/speakers/chi-ongwara]").text()).isEqualTo("Chi Ongwara");
        assertThat(page.select("a[href=/events/good-relations-rehearsal.ics]")).hasSize(1);
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://127.0.0.1:8080/events/good-relations-rehearsal");
    }

    @Test
    void searchEnginesReadTheSameFacts() {
        var data = json.readTree(
                rehearsal().select("script[type=application/ld+json]").html());
        assertThat(data.get("@type").asString()).isEqualTo("Event");
        assertThat(data.get("startDate").asString()).isEqualTo("2026-12-21T19:00:00Z");
        assertThat(data.at("/location/0/address/postalCode").asString()).isEqualTo("SW1A 0AA");
        assertThat(data.get("performer")).hasSize(8);
        assertThat(data.get("organizer").get(0).get("name").asString()).isEqualTo("International Alert");
    }

    @Test
    void markupInATitleStaysInert() {
        var nasty = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
        when(directory.event("nasty"))
                .thenReturn(
                        Demo.event("nasty", nasty, LocalDateTime.parse("2026-12-21T19:00:00"), Event.Status.PUBLISHED));
        var page = Markup.of(mvc.get().uri("/events/nasty").exchange());
        assertThat(page.select("h1").text()).isEqualTo(nasty);
        assertThat(json.readTree(page.select("script[type=application/ld+json]").html())
                        .get("name")
                        .asString())
                .isEqualTo(nasty);
    }

    @Test
    void whoeverCannotComeSeesHowElseAndWhenElseToTakePart() {
        when(directory.event("good-relations-rehearsal")).thenReturn(Demo.inSeries());
        when(directory.series(eq("evenings"), anyInt()))
                .thenReturn(Demo.page(List.of(Demo.inSeries(), Demo.cancelled())));
        var page = rehearsal();
        assertThat(page.select("main").text())
                .containsSubsequence(
                        "Places for companions.",
                        "Allow 20 minutes for security.",
                        "Online Take part at example.org/live A link for questions comes by e-mail.",
                        "Other dates Example evenings Thursday 14 January 2027, 6:30pm to 8:30pm");
        assertThat(page.select("a[href=/events/kind-town]")).hasSize(1);
        assertThat(page.select("a[href=/events/good-relations-rehearsal/report]"))
                .hasSize(1);
    }

    @Test
    void aPageStaysWhereNobodyKnowsTheOtherDates() {
        when(directory.event("good-relations-rehearsal")).thenReturn(Demo.inSeries());
        when(directory.series(any(), anyInt()))
                .thenThrow(new ServiceUnavailable("directory", new IOException("timed out")));
        assertThat(rehearsal().select("main").text())
                .contains("18 of 60 places left")
                .doesNotContain("Other dates");
    }

    @Test
    void aPastEventOffersNoBookingAndSaysWhy() {
        when(directory.event("good-relations")).thenReturn(Demo.original());
        var page = Markup.of(mvc.get().uri("/events/good-relations").exchange());
        assertThat(page.select("main").text()).contains("This event has taken place");
        assertThat(page.select("a[href$=/book]")).isEmpty();
    }

    @Test
    void aCancelledEventSaysSoAboveAllElse() {
        when(directory.event("kind-town")).thenReturn(Demo.cancelled());
        var page = Markup.of(mvc.get().uri("/events/kind-town").exchange());
        assertThat(page.select("main").text()).startsWith("Cancelled").contains("This event is cancelled");
        assertThat(page.select("a[href$=/book]")).isEmpty();
    }

    @Test
    void whileTheBookingServiceIsAwayThePageIsStillThere() {
        when(bookings.availability(any())).thenThrow(new ServiceUnavailable("booking", new IOException("away")));
        assertThat(rehearsal().select("#places").text()).contains("We cannot see just now how many places are left");
    }

    @Test
    void aFullEventSaysWhatIsNext() {
        when(bookings.availability(any())).thenReturn(DemoBookings.waiting(3));
        var page = rehearsal();
        assertThat(page.select("#places").text())
                .containsSubsequence(
                        "All 60 places are taken",
                        "Join the waiting list: 3 parties are ahead of you.",
                        "6 of the 60 places are kept for speakers, hosts and others who take part.",
                        "Join the waiting list");
        assertThat(page.select("#places a.button").attr("href")).endsWith("/book");
        assertThat(page.select("aside.reach a").text()).isEqualTo("Join the waiting list");
        assertThat(page.select("script[type=application/ld+json]").html()).contains("SoldOut");
    }

    @Test
    void theRuleByWhichPlacesAreGivenOutIsWrittenDown() {
        assertThat(rehearsal().select("main").text())
                .contains(
                        "How places are given out",
                        "Whoever books first has the place",
                        "first come, first served, by party",
                        "nobody new can book places that would be enough for a party that waits",
                        "you can wait for them in the same order")
                .containsSubsequence("Booking times", "until the event begins");
    }

    @Test
    void thePlacesMoveByThemselves() {
        assertThat(rehearsal().select("#places").attr("data-hx-get"))
                .isEqualTo("/events/good-relations-rehearsal/places");
        var part = Markup.text(
                mvc.get().uri("/events/good-relations-rehearsal/places").exchange());
        assertThat(part.strip())
                .startsWith("<div")
                .contains("18 of 60 places left")
                .doesNotContain("<html");
    }

    private Document rehearsal() {
        return Markup.of(mvc.get().uri("/events/good-relations-rehearsal").exchange());
    }
}
