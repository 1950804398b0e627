package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.Event.Status;
import org.commonground.gateway.client.EventWish;
import org.commonground.gateway.client.ImportClient;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.Question;
import org.commonground.gateway.client.RecordsClient;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.client.Sighting;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

@WebMvcTest(EventFormController.class)
@Import({OpenDoors.class, EventDesk.class, EventReading.class, Names.class})
class EventFormPageTest {

    private static final String NEW = "/organise/events/new";
    private static final String EDIT = "/organise/events/open-evening/edit";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private PartnerClient partner;

    @MockitoBean
    private EditorClient editor;

    @MockitoBean
    private RecordsClient records;

    @MockitoBean
    private ImportClient imports;

    @BeforeEach
    void aDirectoryToChooseFrom() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.OWNER)));
        when(records.organisations(anyString(), anyInt()))
                .thenReturn(Demo.page(List.of(DemoPartner.who("talk-for-a-change", "Talk for a Change"))));
        when(records.speakers(anyString(), anyInt()))
                .thenReturn(Demo.page(List.of(
                        DemoPartner.who("jo-broadwood", "Jo Broadwood"),
                        DemoPartner.who("chi-ongwara", "Chi Ongwara"))));
        when(records.venues(anyString(), anyInt())).thenReturn(Demo.page(List.of(DemoPartner.venue())));
        when(records.venue("palace")).thenReturn(new Versioned<>(DemoPartner.venue(), "\"1\""));
        when(editor.event("open-evening")).thenReturn(DemoPartner.saved(DemoPartner.event(Status.DRAFT)));
        when(editor.list(any())).thenReturn(DemoPartner.event(Status.DRAFT));
        when(editor.change(any(), any(), any())).thenReturn(DemoPartner.event(Status.PUBLISHED));
    }

    @Test
    void aNewEventBeginsWithOnesOrganisationAsItsHost() {
        var page = Markup.of(mvc.get().uri(NEW).exchange());
        assertThat(page.select("#hosts").val()).isEqualTo("Example Trust");
        assertThat(page.select("#timeZone").val()).isEqualTo("Europe/London");
        assertThat(page.select("#waitingList").hasAttr("checked")).isTrue();
        assertThat(page.select("datalist#people option").eachAttr("value"))
                .containsExactly("Jo Broadwood", "Chi Ongwara");
        assertThat(page.select("datalist#venues option").attr("value"))
                .isEqualTo("Committee Room 14, Palace of Westminster");
    }

    @Test
    void anEventThatVanishedFromItsFeedSaysSoAboveTheForm() {
        assertThat(Markup.of(mvc.get().uri(EDIT).exchange()).select(".note")).isEmpty();
        when(imports.sightings(DemoPartner.event(Status.DRAFT).id()))
                .thenReturn(List.of(
                        new Sighting("https://example.org/gone.ics", Instant.parse("2026-11-24T16:00:00Z")),
                        new Sighting("https://example.org/there.ics", null)));
        assertThat(Markup.of(mvc.get().uri(EDIT).exchange()).select(".note").eachText())
                .singleElement()
                .asString()
                .contains("24 November 2026", "https://example.org/gone.ics");
    }

    @Test
    void whoMayNotKnowWhereAnEventComesFromIsShownTheFormAllTheSame() {
        when(imports.sightings(anyString())).thenThrow(DemoBookings.refusal(403, "not-your-organisation"));
        assertThat(mvc.get().uri(EDIT)).hasStatusOk();
    }

    @Test
    void aDraftIsSavedAsItWasWrittenAndShownAsThePublicWillSeeIt() {
        assertThat(send(NEW, written())).hasRedirectedUrl("/organise/events/open-evening/preview?saved=yes");
        var sent = ArgumentCaptor.forClass(EventWish.class);
        verify(editor).list(sent.capture());
        var wish = sent.getValue();
        assertThat(wish.status()).isEqualTo("DRAFT");
        assertThat(wish.start()).isEqualTo("2027-06-12T19:00");
        assertThat(wish.venue()).isNotNull().extracting(EventWish.Venue::id).isEqualTo("palace");
        assertThat(wish.hosts()).containsExactly("example-trust", "talk-for-a-change");
        assertThat(wish.chair()).isEqualTo("chi-ongwara");
        assertThat(wish.speakers()).containsExactly("jo-broadwood", "chi-ongwara");
        assertThat(wish.topics()).containsExactly("youth work", "kindness");
        assertThat(wish.venueAnswers()).isEqualTo(Map.of("room", "14"));
        assertThat(wish.booking().opensAt()).isEqualTo(Instant.parse("2027-05-01T08:00:00Z"));
        assertThat(wish.booking().waitingList()).isFalse();
        assertThat(wish.booking().questions())
                .containsExactly(new Question(
                        "what-do-you-eat",
                        "What do you eat?",
                        Question.Kind.CHOICE,
                        List.of("Everything", "Vegetarian"),
                        true));
    }

    @Test
    void aPlaceCanBeWrittenOutAndAnEventCanBeOnlineOnly() {
        var fields = written();
        fields.set("venue", "");
        fields.set("onlineUrl", "https://example.org/live");
        send(NEW, fields);
        fields.set("venueName", "Town Hall");
        fields.put("access", List.of("step-free", "bsl"));
        fields.set("accessOther", "Lift to the first floor");
        send(NEW, fields);
        var sent = ArgumentCaptor.forClass(EventWish.class);
        verify(editor, times(2)).list(sent.capture());
        assertThat(sent.getAllValues().getFirst().venue()).isNull();
        assertThat(sent.getAllValues().getLast().venue())
                .isEqualTo(new EventWish.Venue(
                        null,
                        "Town Hall",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("step-free", "bsl", "Lift to the first floor"),
                        null));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndAllThatWasTypedStays() {
        when(editor.list(any()))
                .thenThrow(DemoBookings.refusal(
                        422,
                        "invalid-request",
                        null,
                        new FieldError("title", "Give the event a title."),
                        new FieldError("booking.questions[0].choices", "Give 2 to 20 choices."),
                        new FieldError("venueAnswers.sponsoring-member", "The venue needs an answer.")));
        var result = send(NEW, written());
        assertThat(result).hasStatus(422);
        var page = Markup.of(result);
        assertThat(page.title()).startsWith("Please check: New event");
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactly("#title", "#venueAnswers.sponsoring-member", "#questions.0.choices");
        assertThat(page.select("[id='questions.0.choices-error']").text()).isEqualTo("Give 2 to 20 choices.");
        assertThat(page.select("input[name=hosts]").eachAttr("value")).startsWith("Example Trust", "talk for a change");
        assertThat(page.select("input[name=speakers]").eachAttr("value")).startsWith("Jo Broadwood", "Chi Ongwara");
        assertThat(page.select("#opensAt").val()).isEqualTo("2027-05-01T09:00");
        assertThat(page.select("[id='venueAnswers.room']").text()).isEqualTo("14");
    }

    @Test
    void aNameThatNobodyHasIsSaidBeforeAnythingIsSaved() {
        var fields = written();
        fields.put("speakers", List.of("Jo Broadwood", "Somebody Else"));
        fields.set("closesAt", "tomorrow");
        var result = send(NEW, fields);
        assertThat(result).hasStatus(400);
        var page = Markup.of(result);
        assertThat(page.select("#speakers-error").text()).startsWith("Nobody here is called “Somebody Else”.");
        assertThat(page.select("#closesAt-error").text()).startsWith("Enter a date and a time");
        verify(editor, never()).list(any());
    }

    @Test
    void twoOfOneNameAreToldApart() {
        when(records.speakers(anyString(), anyInt()))
                .thenReturn(Demo.page(List.of(
                        DemoPartner.who("jo-broadwood", "Jo Broadwood"),
                        DemoPartner.who("jo-broadwood-2", "Jo Broadwood"))));
        var fields = written();
        fields.set("chair", "");
        fields.put("speakers", List.of("Jo Broadwood"));
        assertThat(Markup.of(send(NEW, fields)).select("#speakers-error").text())
                .contains("Jo Broadwood (jo-broadwood); Jo Broadwood (jo-broadwood-2)");
        fields.put("speakers", List.of("Jo Broadwood (jo-broadwood-2)"));
        send(NEW, fields);
        var sent = ArgumentCaptor.forClass(EventWish.class);
        verify(editor).list(sent.capture());
        assertThat(sent.getValue().speakers()).containsExactly("jo-broadwood-2");
    }

    @Test
    void lookingUpSavesNothingAndGivesMoreLines() {
        var fields = written();
        fields.set("do", "look");
        var page = Markup.of(send(NEW, fields));
        assertThat(page.select("input[name=speakers]")).hasSize(4);
        assertThat(page.getElementById("venueAnswers.sponsoring-member")).isNotNull();
        verify(editor, never()).list(any());
    }

    @Test
    void aChangeCarriesTheVersionThatWasRead() {
        var page = Markup.of(mvc.get().uri(EDIT).exchange());
        assertThat(page.select("input[name=version]").val()).isEqualTo(DemoPartner.VERSION);
        assertThat(page.select("input[name=hosts]").eachAttr("value")).startsWith("Example Trust", "Talk for a Change");
        assertThat(page.select("#closesAt").val()).isEqualTo("2027-01-11T18:00");
        assertThat(page.select("fieldset.asking")).hasSize(5);
        var fields = written();
        fields.set("version", DemoPartner.VERSION);
        fields.set("do", "publish");
        send(EDIT, fields);
        var sent = ArgumentCaptor.forClass(EventWish.class);
        verify(editor).change(eq("open-evening"), sent.capture(), eq(DemoPartner.VERSION));
        assertThat(sent.getValue().status()).isEqualTo("PUBLISHED");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideWhatWasTyped() {
        when(editor.change(any(), any(), eq("\"6\""))).thenThrow(DemoBookings.refusal(412, "changed-meanwhile"));
        var fields = written();
        fields.set("version", "\"6\"");
        var result = send(EDIT, fields);
        assertThat(result).hasStatus(412);
        var page = Markup.of(result);
        assertThat(page.select("#conflict").text())
                .contains("Somebody else changed this")
                .contains("Title, as it is saved now Example: an open evening");
        assertThat(page.select("#title").val()).isEqualTo("Example: mine");
        assertThat(page.select("input[name=version]").val()).isEqualTo(DemoPartner.VERSION);
    }

    @Test
    void whereNobodyAnswersEverythingStaysAsItWasTyped() {
        when(editor.list(any())).thenThrow(new ServiceUnavailable("directory", new IOException("timed out")));
        var result = send(NEW, written());
        assertThat(result).hasStatus(503);
        assertThat(Markup.of(result).select("#title").val()).isEqualTo("Example: mine");
    }

    @Test
    void aFormFromElsewhereIsRefusedAndAnEventOfOthersIsNotThere() {
        assertThat(mvc.post().uri(NEW).param("title", "Mallory")).hasStatus(403);
        assertThat(mvc.post().uri(EDIT).param("title", "Mallory")).hasStatus(403);
        when(editor.event("open-evening")).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        assertThat(mvc.get().uri(EDIT)).hasStatus(404);
        assertThat(send(EDIT, written())).hasStatus(404);
    }

    private MvcTestResult send(String target, LinkedMultiValueMap<String, String> fields) {
        return mvc.post().uri(target).with(csrf()).params(fields).exchange();
    }

    private static LinkedMultiValueMap<String, String> written() {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.set("title", "Example: mine");
        fields.set("start", "2027-06-12T19:00");
        fields.set("end", "2027-06-12T21:00");
        fields.set("timeZone", "Europe/London");
        fields.set("venue", "committee room 14, Palace of Westminster");
        fields.set("venueAnswers.room", "14");
        fields.put("hosts", List.of("Example Trust", " talk for a change ", ""));
        fields.set("chair", "Chi Ongwara");
        fields.put("speakers", List.of("Jo Broadwood", "Chi Ongwara", ""));
        fields.set("topics", "youth work, kindness,");
        fields.set("capacity", "40");
        fields.set("opensAt", "2027-05-01T09:00");
        fields.set("questions.1.label", "What do you eat?");
        fields.set("questions.1.kind", "CHOICE");
        fields.set("questions.1.choices", "Everything\r\nVegetarian\r\n");
        fields.set("questions.1.required", "yes");
        fields.set("do", "save");
        return fields;
    }
}
