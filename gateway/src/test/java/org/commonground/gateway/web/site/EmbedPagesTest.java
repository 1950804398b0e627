package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import java.time.LocalDateTime;
import java.util.List;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.FoundEvents;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(EmbedController.class)
@Import({OpenDoors.class, EventSight.class})
class EmbedPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private BookingClient bookings;

    @BeforeEach
    void anEvening() {
        when(directory.event(any())).thenReturn(Demo.rehearsal());
        when(directory.organisation(any())).thenReturn(Demo.talkForAChange());
        when(bookings.availability(any())).thenReturn(DemoBookings.left(18));
        when(directory.find(any(), anyInt(), anyInt()))
                .thenReturn(new FoundEvents(
                        List.of(new FoundEvents.FoundEvent(Demo.rehearsal(), null)),
                        0,
                        20,
                        30,
                        FoundEvents.nothing().facets()));
    }

    @Test
    void aListOpensItsEventsInANewTab() {
        var page = framed("/embed/events?organisation=talk-for-a-change");
        assertThat(page.select("base").attr("target")).isEqualTo("_blank");
        assertThat(page.select(".listing h3 a").attr("href")).isEqualTo("/events/good-relations-rehearsal");
        assertThat(page.select(".from a").attr("href"))
                .isEqualTo("http://127.0.0.1:8080/events?organisation=talk-for-a-change");
        assertThat(page.select("script, form")).isEmpty();
    }

    @Test
    void aButtonSaysWhatIsLeftAndLeadsToTheForm() {
        var button = framed("/embed/events/x/button").select("a.button");
        assertThat(button.text()).isEqualTo("Book your place");
        assertThat(button.attr("target")).isEqualTo("_blank");
        assertThat(button.attr("href")).isEqualTo("http://127.0.0.1:8080/events/good-relations-rehearsal/book");
    }

    @Test
    void aButtonOfACancelledEventSaysSo() {
        when(directory.event(any())).thenReturn(Demo.cancelled());
        var page = framed("/embed/events/x/button");
        assertThat(page.text()).contains("This event is cancelled");
        assertThat(page.select("a.button")).isEmpty();
    }

    @Test
    void whatIsCopiedIsASandboxedFrameAndALink() {
        when(directory.event(any()))
                .thenReturn(Demo.event(
                        "nasty",
                        "Tea \"for\" <two>",
                        LocalDateTime.parse("2026-12-21T19:00:00"),
                        Event.Status.PUBLISHED));
        var page = Markup.of(mvc.get().uri("/events/nasty/embed").exchange());
        var copied = Jsoup.parse(page.select("textarea").text());
        assertThat(copied.select("iframe").attr("sandbox")).isEqualTo("allow-popups allow-popups-to-escape-sandbox");
        assertThat(copied.select("iframe").attr("src")).isEqualTo("http://127.0.0.1:8080/embed/events/nasty/button");
        assertThat(copied.select("iframe").attr("title")).isEqualTo("Book: Tea \"for\" <two>");
        assertThat(copied.select("a").attr("href")).isEqualTo("http://127.0.0.1:8080/events/nasty");
        assertThat(copied.select("two, script")).isEmpty();

        var list = Markup.of(
                mvc.get().uri("/organisations/talk-for-a-change/embed").exchange());
        assertThat(Jsoup.parse(list.select("textarea").text()).select("iframe").attr("src"))
                .isEqualTo("http://127.0.0.1:8080/embed/events?organisation=talk-for-a-change");
    }

    private Document framed(String path) {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(Markup.text(result));
    }
}
