package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Page;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
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

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @BeforeEach
    void anEveningAheadAndOneLongAgo() {
        when(directory.comingUp(any(), anyInt(), anyInt())).thenReturn(Demo.page(List.of(Demo.rehearsal())));
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
        when(directory.comingUp(eq("kind & fair"), eq(1), anyInt()))
                .thenReturn(new Page<>(List.of(Demo.rehearsal()), 1, 20, 60));
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
    void aSearchThatFindsNothingSaysWhatToDo() {
        when(directory.comingUp(eq("xyzzy"), anyInt(), anyInt())).thenReturn(Demo.page(List.of()));
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
        when(directory.comingUp(any(), anyInt(), anyInt()))
                .thenThrow(new ServiceUnavailable("directory", new IOException("refused")));
        var result = mvc.get().uri("/events").exchange();
        assertThat(result).hasStatus(503).hasHeader("Retry-After", "10");
        assertThat(Markup.of(result).select("h1").text()).isEqualTo("Back in a moment");
    }
}
