package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import java.util.List;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest({OrganisationsController.class, SpeakersController.class, ProblemsController.class})
@Import(OpenDoors.class)
class DirectoryPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @BeforeEach
    void anOrganisationAndItsDirector() {
        when(directory.organisation("talk-for-a-change")).thenReturn(Demo.talkForAChange());
        when(directory.organisations(anyInt(), anyInt())).thenReturn(Demo.page(List.of(Demo.talkForAChange())));
        when(directory.speaker("jo-broadwood")).thenReturn(Demo.joBroadwood());
        when(directory.speakers(anyInt(), anyInt())).thenReturn(Demo.page(List.of(Demo.joBroadwood())));
    }

    @Test
    void anOrganisationShowsItsPeopleAndItsEventsAheadAndPast() {
        var page = Markup.of(mvc.get().uri("/organisations/talk-for-a-change").exchange());
        assertThat(page.select("a[href=/speakers/jo-broadwood]")).hasSize(1);
        assertThat(page.select("main").text())
                .containsSubsequence(
                        "Coming up", "Monday 21 December 2026", "Past events", "Wednesday 22 October 2014");
        assertThat(page.select("a[href=https://www.talkforachange.example/]").attr("rel"))
                .contains("noreferrer");
    }

    @Test
    void aSpeakerLeadsToTheirOrganisationAndTheirEvents() {
        var page = Markup.of(mvc.get().uri("/speakers/jo-broadwood").exchange());
        assertThat(page.select("a[href=/organisations/talk-for-a-change]").text())
                .isEqualTo("Talk for a Change");
        assertThat(page.select("a[href=/events/good-relations-rehearsal]")).hasSize(1);
        assertThat(page.select(".initials").text()).isEqualTo("JB");
        assertThat(page.select("main").text()).contains("Untold Stories of Good Relations");
    }

    @Test
    void theListsLeadToThePages() {
        assertThat(Markup.of(mvc.get().uri("/organisations").exchange())
                        .select("main a")
                        .attr("href"))
                .isEqualTo("/organisations/talk-for-a-change");
        assertThat(Markup.of(mvc.get().uri("/speakers").exchange())
                        .select("main a")
                        .attr("href"))
                .isEqualTo("/speakers/jo-broadwood");
    }

    @ParameterizedTest
    @CsvSource({
        "404, 404, There is no page here",
        "403, 403, This page is not open to you",
        "500, 500, This did not work",
    })
    void aRefusalIsAPageInTheSameVoice(int refusal, int status, String title) {
        when(directory.organisation(any())).thenThrow(DemoBookings.refusal(refusal, ""));
        var result = mvc.get().uri("/organisations/nobody").exchange();
        assertThat(result).hasStatus(status);
        assertThat(Markup.of(result).select("h1").text()).isEqualTo(title);
    }

    @Test
    void anUnexpectedFailureShowsNothingOfTheInside() {
        when(directory.speaker("jo-broadwood")).thenThrow(new IllegalStateException("secret"));
        var result = mvc.get().uri("/speakers/jo-broadwood").exchange();
        assertThat(result).hasStatus(500);
        assertThat(Markup.of(result).text()).doesNotContain("secret", "Exception");
    }

    @Test
    void anAddressThatLeadsNowhereIsAPage() {
        var result =
                mvc.get().uri("/nowhere/at/all").header("Accept", "text/html").exchange();
        assertThat(result).hasStatus(404);
        assertThat(Markup.of(result).select("h1").text()).isEqualTo("There is no page here");
    }

    @Test
    void aProblemTypeIsExplained() {
        var page = Markup.of(mvc.get().uri("/problems/event-full").exchange());
        assertThat(page.select("main").text()).contains("The event is full", "placesLeft");
        assertThat(mvc.get().uri("/problems/no-such-type")).hasStatus(404);
    }
}
