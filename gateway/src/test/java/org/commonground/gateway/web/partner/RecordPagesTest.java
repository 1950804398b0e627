package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.RecordedVenue;
import org.commonground.gateway.client.RecordsClient;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.client.Speaker;
import org.commonground.gateway.client.SpeakerRecord;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({SpeakerFormController.class, VenueFormController.class})
@Import({OpenDoors.class, Stewards.class, Names.class})
class RecordPagesTest {

    private static final String SPEAKERS = "/organise/speakers/";
    private static final String VENUES = "/organise/venues/";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private PartnerClient partner;

    @MockitoBean
    private RecordsClient records;

    private final SpeakerRecord jo = new SpeakerRecord(
            "jo-broadwood",
            "jo-broadwood",
            "PERSON",
            "Jo Broadwood",
            DemoPartner.who("talk-for-a-change", "Talk for a Change"),
            null,
            "Director",
            "Leads work on good relations.",
            List.of(new Speaker.Work("Untold Stories", "https://example.org/stories")));

    @BeforeEach
    void recordsToChange() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.ORGANISER)));
        when(records.organisations(anyString(), anyInt()))
                .thenReturn(Demo.page(List.of(DemoPartner.who("talk-for-a-change", "Talk for a Change"))));
        when(records.speaker("jo-broadwood")).thenReturn(new Versioned<>(jo, DemoPartner.VERSION));
        when(records.venue("palace")).thenReturn(new Versioned<>(DemoPartner.venue(), DemoPartner.VERSION));
        when(records.add(any(SpeakerRecord.Wish.class))).thenReturn(jo);
        when(records.add(any(RecordedVenue.Wish.class))).thenReturn(DemoPartner.venue());
        when(records.change(any(), any(SpeakerRecord.Wish.class), any())).thenReturn(jo);
        when(records.change(any(), any(RecordedVenue.Wish.class), any())).thenReturn(DemoPartner.venue());
    }

    @Test
    void aSpeakerIsAddedWithTheirOrganisationAndWorks() {
        assertThat(Markup.of(mvc.get().uri(SPEAKERS + "new").exchange()).select("input[name=workTitle]"))
                .hasSize(2);
        assertThat(speaker("new", "talk for a change")).hasRedirectedUrl("/speakers/jo-broadwood");
        verify(records)
                .add(new SpeakerRecord.Wish(
                        "PERSON",
                        "Jo Broadwood",
                        "talk-for-a-change",
                        null,
                        "Director",
                        null,
                        List.of(
                                new Speaker.Work("Untold Stories", "https://example.org/stories"),
                                new Speaker.Work("A film", null)),
                        null));
    }

    @Test
    void anOrganisationThatIsNotHereIsSaidBesideItsField() {
        var result = speaker("new", "Nobody Ltd");
        assertThat(result).hasStatus(400);
        var page = Markup.of(result);
        assertThat(page.select("#organisation-error").text()).contains("“Nobody Ltd”");
        assertThat(page.select("#workUrl").val()).isEqualTo("example.org/stories");
        verify(records, never()).add(any(SpeakerRecord.Wish.class));
    }

    @Test
    void aSpeakersRecordIsChangedOverTheVersionThatWasRead() {
        var page = Markup.of(mvc.get().uri(SPEAKERS + "jo-broadwood").exchange());
        assertThat(page.select("#organisation").val()).isEqualTo("Talk for a Change");
        assertThat(page.select("#workUrl").val()).isEqualTo("https://example.org/stories");
        when(records.change(any(), any(SpeakerRecord.Wish.class), any()))
                .thenThrow(DemoBookings.refusal(412, "changed-meanwhile"));
        var conflict = Markup.of(speaker("jo-broadwood", ""));
        assertThat(conflict.select("#conflict dt").eachText())
                .contains("Biography, as it is saved now", "Organisation here, as it is saved now")
                .doesNotContain("Name, as it is saved now");
    }

    @Test
    void aRecordThatOthersKeepSaysSo() {
        when(records.change(any(), any(SpeakerRecord.Wish.class), any()))
                .thenThrow(DemoBookings.refusal(
                        403, "not-your-organisation", null, new FieldError("", "Others keep this record.")));
        var result = speaker("jo-broadwood", "");
        assertThat(result).hasStatus(403);
        assertThat(Markup.of(result).select("[role=alert]").text()).contains("Others keep this record.");
    }

    @Test
    void aVenueIsAddedWithItsAccessAndItsRules() {
        assertThat(Markup.of(mvc.get().uri(VENUES + "new").exchange()).select("input[name=access]"))
                .hasSize(7);
        assertThat(venue("new", "51.4998, -0.1247")).hasRedirectedUrl(VENUES + "palace?saved=yes");
        verify(records)
                .add(new RecordedVenue.Wish(
                        "Town Hall",
                        null,
                        null,
                        null,
                        51.4998,
                        -0.1247,
                        120,
                        List.of("step-free", "Lift to the first floor"),
                        "Come to the side door.",
                        List.of(
                                new RecordedVenue.Rule("room", "Which room?", null),
                                new RecordedVenue.Rule("who-locks-up", "Who locks up?", "A name.")),
                        null));
    }

    @Test
    void theVenuesOnRecordCanBeFound() {
        when(records.venues(anyString(), anyInt())).thenReturn(Demo.page(List.of(DemoPartner.venue())));
        var page = Markup.of(mvc.get().uri("/organise/venues?q=palace").exchange());
        assertThat(page.select("main li a").attr("href")).isEqualTo(VENUES + "palace");
        verify(records).venues("palace", 100);
    }

    @Test
    void aPositionThatIsNoneIsSaidBesideItsField() {
        var result = venue("palace", "somewhere");
        assertThat(result).hasStatus(400);
        var page = Markup.of(result);
        assertThat(page.select("#position-error").text()).contains("51.4998, -0.1247");
        assertThat(page.select("#ruleLabel-2").val()).isEqualTo("Who locks up?");
    }

    @Test
    void aVenueShowsWhatIsOnRecord() {
        var page = Markup.of(mvc.get().uri(VENUES + "palace").exchange());
        assertThat(page.select("#position").val()).isEqualTo("51.4998, -0.1247");
        assertThat(page.select("#access").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=ruleId]").eachAttr("value")).startsWith("sponsoring-member", "room");
        assertThat(page.select("input[name=version]").val()).isEqualTo(DemoPartner.VERSION);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(SPEAKERS + "new").param("name", "Mallory")).hasStatus(403);
        assertThat(mvc.post().uri(VENUES + "palace").param("name", "Mallory")).hasStatus(403);
    }

    private MvcTestResult speaker(String id, String organisation) {
        return mvc.post()
                .uri(SPEAKERS + id)
                .with(csrf())
                .param("version", DemoPartner.VERSION)
                .param("kind", "PERSON")
                .param("name", "Jo Broadwood")
                .param("role", "Director")
                .param("organisation", organisation)
                .param("workTitle", "Untold Stories", "A film", "")
                .param("workUrl", "example.org/stories", "", "")
                .exchange();
    }

    private MvcTestResult venue(String id, String position) {
        return mvc.post()
                .uri(VENUES + id)
                .with(csrf())
                .param("version", DemoPartner.VERSION)
                .param("name", "Town Hall")
                .param("position", position)
                .param("capacity", "120")
                .param("access", "step-free")
                .param("accessOther", "Lift to the first floor")
                .param("arrival", "Come to the side door.")
                .param("ruleId", "room", "", "")
                .param("ruleLabel", "Which room?", "Who locks up?", "")
                .param("ruleHelp", "", "A name.", "")
                .exchange();
    }
}
