package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.EventSearch;
import org.commonground.gateway.client.FoundEvents;
import org.commonground.gateway.client.Page;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(EventsController.class)
@Import(OpenDoors.class)
class EventsPagesTest {

    private static final FoundEvents.Facets FACETS = new FoundEvents.Facets(
            List.of(new FoundEvents.Counted("art", 2), new FoundEvents.Counted("good relations", 1)),
            List.of(
                    new FoundEvents.CountedOrganisation("international-alert", "International Alert", 3),
                    new FoundEvents.CountedOrganisation("talk-for-a-change", "Talk for a Change", 1)),
            List.of(),
            0,
            List.of(new FoundEvents.Counted("2026-12", 2), new FoundEvents.Counted("2027-01", 1)));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @BeforeEach
    void anEveningAheadAndOneLongAgo() {
        when(directory.find(any(), anyInt(), anyInt())).thenReturn(found(1, null));
        when(directory.between(any(), any(), anyInt(), anyInt())).thenReturn(Demo.page(List.of(Demo.original())));
    }

    @Test
    void theHomePageShowsWhatIsComingUpAndBrieflyWhatHasBeen() {
        var page = Markup.of(mvc.get().uri("/").exchange());
        assertThat(page.select(".listing a").attr("href")).isEqualTo("/events/good-relations-rehearsal");
        assertThat(page.select(".listing time").text()).isEqualTo("Monday 21 December 2026");
        assertThat(page.select(".listing").text())
                .contains("7pm to 9pm", "18 places left", "Hosted by International Alert and");
        assertThat(page.select(".brief a").attr("href")).isEqualTo("/events/good-relations");
        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
    }

    @Test
    void aSearchKeepsItsWordsOnEveryPageOfWhatItFound() {
        when(directory.find(eq(EventSearch.forAnything().with("q", "kind & fair")), eq(1), anyInt()))
                .thenReturn(new FoundEvents(found(1, null).items(), 1, 20, 60, FACETS));
        var page = Markup.of(mvc.get()
                .uri("/events")
                .queryParam("q", " kind & fair ")
                .queryParam("page", "2")
                .exchange());
        assertThat(page.select("input[name=q]").val()).isEqualTo("kind & fair");
        assertThat(page.select("nav.pager").text()).contains("Page 2 of 3");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/events?q=kind%20%26%20fair&page=3");
    }

    @Test
    void theFormKeepsWhatWasAskedForAndNarrowsItDown() {
        when(directory.find(any(), anyInt(), anyInt())).thenReturn(found(40, 3.4));
        var page = Markup.of(mvc.get()
                .uri("/events?q=art&topic=good relations&access=step-free&access=bsl&lat=51.5&lon=-0.12&within=25&x=y")
                .exchange());
        verify(directory)
                .find(
                        eq(new EventSearch(Map.of(
                                "q", List.of("art"),
                                "topic", List.of("good relations"),
                                "access", List.of("step-free", "bsl"),
                                "lat", List.of("51.5"),
                                "lon", List.of("-0.12"),
                                "within", List.of("25")))),
                        eq(0),
                        eq(20));
        assertThat(page.select(".listing").text()).contains("3 km away");
        assertThat(page.select("details.more[open] input[name=lat]").val()).isEqualTo("51.5");
        assertThat(page.select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactly("step-free", "bsl");
        assertThat(page.select("input[type=hidden]").eachAttr("name")).containsExactly("topic");
        assertThat(page.select(".chosen a").eachAttr("href").getFirst())
                .doesNotContain("topic")
                .contains("q=art", "access=step-free&access=bsl", "within=25");
        assertThat(page.select(".narrow a").text()).contains("Talk for a Change", "December 2026");
        assertThat(page.select(".narrow a[href*=organisation]").attr("href"))
                .contains("organisation=international-alert", "topic=good%20relations");
        assertThat(page.select("a[href^=/calendar.ics]").attr("href")).contains("q=art");
        assertThat(page.select("link[type=application/atom+xml]").attr("href")).startsWith("/events.atom?");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void aSearchThatCannotBeDoneSaysWhatToCorrectAndKeepsTheForm() {
        var body = new ServiceProblem.Body(
                "/problems/invalid-request",
                "",
                "",
                List.of(new ServiceProblem.FieldError("from", "Give a date, like 2026-12-21.")),
                null);
        when(directory.find(any(), anyInt(), anyInt())).thenThrow(new ServiceProblem(400, body));
        var result = mvc.get().uri("/events?from=soon").exchange();
        assertThat(result).hasStatus(400);
        var page = Markup.of(result);
        assertThat(page.select("[role=alert]").text()).contains("Give a date, like 2026-12-21.");
        assertThat(page.select("input[name=from]").val()).isEqualTo("soon");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDo() {
        when(directory.find(any(), anyInt(), anyInt())).thenReturn(FoundEvents.nothing());
        var page = Markup.of(mvc.get().uri("/events?q=xyzzy").exchange());
        assertThat(page.select("main").text()).contains("Try fewer or other words");
    }

    @Test
    void pastEventsAreReadFromTheEndOfTheDirectorysList() {
        when(directory.between(any(), any(), eq(0), anyInt()))
                .thenReturn(new Page<>(List.of(Demo.original()), 0, 20, 45));
        mvc.get().uri("/events?when=past&page=2").exchange();
        verify(directory).between(any(), any(), eq(1), eq(20));
    }

    @Test
    void whileTheDirectoryIsAwayThereIsAPageThatSaysSo() {
        when(directory.find(any(), anyInt(), anyInt()))
                .thenThrow(new ServiceUnavailable("directory", new IOException("refused")));
        var result = mvc.get().uri("/events").exchange();
        assertThat(result).hasStatus(503).hasHeader("Retry-After", "10");
        assertThat(Markup.of(result).select("h1").text()).isEqualTo("Back in a moment");
    }

    private static FoundEvents found(int total, @Nullable Double distance) {
        return new FoundEvents(List.of(new FoundEvents.FoundEvent(Demo.rehearsal(), distance)), 0, 20, total, FACETS);
    }
}
