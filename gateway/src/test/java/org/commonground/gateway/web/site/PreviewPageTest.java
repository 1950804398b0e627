package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.Event.Status;
import org.commonground.gateway.client.EventDraft;
import org.commonground.gateway.client.EventMessages;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(PreviewController.class)
@Import({OpenDoors.class, EventSight.class})
class PreviewPageTest {

    private static final String PREVIEW = "/organise/events/idea/preview";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private EditorClient editor;

    @MockitoBean
    private BookingClient bookings;

    @Test
    void aDraftLooksAsThePublicWillSeeItAndCanBePublished() {
        is(Status.DRAFT);
        var page = Markup.of(mvc.get().uri(PREVIEW).exchange());
        assertThat(page.select("aside.preview").text())
                .contains("only you see it", "Talk for a Change has not answered yet");
        assertThat(page.select("h1").text()).isEqualTo("Example: an idea");
        assertThat(page.select("article").text())
                .contains("60 of 60 places left")
                .doesNotContain("not answered yet");
        assertThat(page.select("form[action=/organise/events/idea/publish] input[name=version]")
                        .val())
                .isEqualTo("\"3\"");
        verifyNoInteractions(bookings);
    }

    @Test
    void whatIsPublishedShowsItsPlacesAndLeadsToItsBookings() {
        is(Status.PUBLISHED);
        when(bookings.availability(any())).thenReturn(DemoBookings.left(18));
        var page = Markup.of(mvc.get().uri(PREVIEW + "?published=yes").exchange());
        assertThat(page.select("aside.preview").text()).contains("Published.", "what the public sees");
        assertThat(page.select("article").text()).contains("18 of 60 places left");
        assertThat(page.select("aside.preview a[href=/organise/events/idea]")).hasSize(1);
        assertThat(page.select("form[action=/organise/events/idea/publish]")).isEmpty();
    }

    @Test
    void anEventOfOthersHasNoPreview() {
        when(editor.event("idea")).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        assertThat(mvc.get().uri(PREVIEW)).hasStatus(404);
    }

    private void is(Status status) {
        var event = Demo.event("idea", "Example: an idea", LocalDateTime.parse("2027-03-01T19:00"), status);
        when(directory.event("idea")).thenReturn(event);
        when(editor.event("idea"))
                .thenReturn(new Versioned<>(
                        new EventDraft(
                                "idea",
                                "idea",
                                event.title(),
                                null,
                                null,
                                event.start(),
                                event.end(),
                                event.timeZone(),
                                null,
                                null,
                                event.hosts(),
                                List.of(),
                                List.of(new EventDraft.Invited("talk-for-a-change", "Talk for a Change", "HOST")),
                                null,
                                List.of(),
                                List.of(),
                                60,
                                event.booking(),
                                Map.of(),
                                status,
                                true,
                                EventMessages.USUAL),
                        "\"3\""));
    }
}
