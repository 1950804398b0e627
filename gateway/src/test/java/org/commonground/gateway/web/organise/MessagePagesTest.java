package org.commonground.gateway.web.organise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.commonground.gateway.client.Delivery;
import org.commonground.gateway.client.Delivery.Counts;
import org.commonground.gateway.client.Delivery.Deliveries;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.GuestMessage;
import org.commonground.gateway.client.GuestMessage.By;
import org.commonground.gateway.client.GuestMessage.Tally;
import org.commonground.gateway.client.GuestMessage.Target;
import org.commonground.gateway.client.NotificationClient;
import org.commonground.gateway.client.Page;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
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

@WebMvcTest(MessagesController.class)
@Import(OpenDoors.class)
class MessagePagesTest {

    private static final String EVENT = "good-relations-rehearsal";
    private static final String MESSAGES = "/organise/events/" + EVENT + "/messages";
    private static final String REFUSED = "5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10:1:booking-confirmed";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private NotificationClient notification;

    @BeforeEach
    void oneOfEach() {
        when(directory.event(any())).thenReturn(Demo.rehearsal());
        when(notification.deliveries(any(), any(), anyInt())).thenReturn(page(0, 3));
        when(notification.allDeliveries(any(), anyInt())).thenReturn(page(0, 3));
        when(notification.written(any(), anyInt())).thenReturn(Demo.page(List.of()));
    }

    private static Deliveries page(int number, long total) {
        var items = List.of(
                message("b:2:event-moved", "event-moved", "DEFERRED", "450 greylisted", 2, true),
                message(REFUSED, "booking-confirmed", "FAILED", "550 no such user", 1, true),
                message("c:1:something-new", "something-new", "SENT", null, 1, false));
        return new Deliveries(items, number, 50, total, new Counts(2, 40, 1, 1));
    }

    private static Delivery message(
            String id, String template, String state, @Nullable String reason, int attempts, boolean again) {
        return new Delivery(id, EVENT, "7KQ-M2X", template, state, reason, attempts, Demo.NOW, again);
    }

    @Test
    void theListSaysWhatBecameOfEachMessageAndHowManyThereAre() {
        var page = Markup.of(mvc.get().uri(MESSAGES).exchange());

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "The event has changed 7KQ-M2X Tried 2 times, will be tried again: 450 greylisted"
                                + " Tuesday 24 November 2026 at 4pm Try now",
                        "Confirmation 7KQ-M2X Not delivered: 550 no such user Tuesday 24 November 2026 at 4pm Try again",
                        "Something new 7KQ-M2X Sent Tuesday 24 November 2026 at 4pm");
        assertThat(page.select("nav[aria-label^=Messages] a").eachText())
                .containsExactly("All", "40 sent", "2 waiting", "1 to be tried again", "1 not delivered");
        assertThat(page.select("tbody form").eachAttr("action"))
                .containsExactly(MESSAGES + "/b:2:event-moved/retry", MESSAGES + "/" + REFUSED + "/retry");
        assertThat(page.select("nav[aria-label='This event'] [aria-current]").text())
                .isEqualTo("Messages");
    }

    @Test
    void whatWasWrittenByHandStandsAboveWithWhatBecameOfIt() {
        var yours = new GuestMessage(
                "m1",
                "The doors open at 6pm",
                "Come to the side entrance.",
                true,
                new Target(List.of("CONFIRMED"), null),
                Demo.NOW,
                new By("ORGANISER", "talk-for-a-change", null, true),
                42,
                true,
                new Tally(2, 1, 38, 1, 0));
        var theirs = new GuestMessage(
                "m2",
                "<b>News</b>",
                "Text",
                false,
                new Target(List.of("CONFIRMED", "WAITLISTED", "OFFERED"), 1),
                Demo.NOW,
                new By("ORGANISER", "talk-for-a-change", "t1", false),
                1,
                false,
                new Tally(1, 0, 0, 0, 0));
        when(notification.written(EVENT, 1)).thenReturn(new Page<>(List.of(yours, theirs), 1, 20, 41));

        var page = Markup.of(mvc.get().uri(MESSAGES + "?written=2").exchange());

        assertThat(page.select("section table tbody tr").eachText())
                .containsExactly(
                        "The doors open at 6pm Come to the side entrance. 42 bookings with places You"
                                + " Tuesday 24 November 2026 at 4pm"
                                + " 38 sent, 2 waiting, 1 to be tried again, 1 not delivered",
                        "<b>News</b> Text 1 booking, chosen singly An API token of Talk for a Change"
                                + " Tuesday 24 November 2026 at 4pm Still being handed in, 1 waiting");
        assertThat(page.select("section a").eachAttr("href"))
                .containsExactly(MESSAGES + "/new", MESSAGES + "/settings", MESSAGES + "?written=3");
    }

    @Test
    void oneStateCanBeChosenAndKeptFromPageToPage() {
        when(notification.deliveries(EVENT, "FAILED", 1)).thenReturn(page(1, 120));

        var page = Markup.of(mvc.get().uri(MESSAGES + "?state=FAILED&page=2").exchange());

        assertThat(page.select("nav.pager a[rel=next]").attr("href")).isEqualTo(MESSAGES + "?state=FAILED&page=3");
        Markup.of(mvc.get().uri(MESSAGES + "?state=NONSENSE").exchange());
        verify(notification).deliveries(EVENT, null, 0);
    }

    @Test
    void aMessageIsTriedAgainWithOnePress() {
        assertThat(mvc.post().uri(MESSAGES + "/" + REFUSED + "/retry").with(csrf()))
                .hasRedirectedUrl(MESSAGES + "?retried=yes");
        verify(notification).retry(EVENT, REFUSED);
        assertThat(Markup.of(mvc.get().uri(MESSAGES + "?retried=yes").exchange())
                        .select("[role=status]")
                        .text())
                .isEqualTo("The message is tried now. Look again in a minute.");
    }

    @Test
    void whoComesTooLateIsTold() {
        doThrow(DemoBookings.refusal(409, "message-ended")).when(notification).retry(any(), any());

        assertThat(mvc.post().uri(MESSAGES + "/" + REFUSED + "/retry").with(csrf()))
                .hasRedirectedUrl(MESSAGES + "?retried=late");
        assertThat(Markup.of(mvc.get().uri(MESSAGES + "?retried=late").exchange())
                        .select("[role=status]")
                        .text())
                .contains("nothing to try again");
    }

    @Test
    void administratorsHaveTheSameListOfAllEvents() {
        var page = Markup.of(mvc.get().uri("/admin/deliveries").exchange());

        assertThat(page.select("tbody form").eachAttr("action")).contains("/admin/deliveries/" + REFUSED + "/retry");
        assertThat(mvc.post().uri("/admin/deliveries/" + REFUSED + "/retry").with(csrf()))
                .hasRedirectedUrl("/admin/deliveries?retried=yes");
        verify(notification).retryAny(REFUSED);
    }

    @Test
    void whoMayNotSeeThemFindsNothing() {
        when(notification.written(any(), anyInt())).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        when(notification.deliveries(any(), any(), anyInt())).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        when(notification.allDeliveries(any(), anyInt())).thenThrow(DemoBookings.refusal(404, "not-found"));
        assertThat(mvc.get().uri(MESSAGES)).hasStatus(404);
        assertThat(mvc.get().uri("/admin/deliveries")).hasStatus(404);
    }
}
