package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonground.gateway.client.Feed;
import org.commonground.gateway.client.ImportClient;
import org.commonground.gateway.client.IssuedToken;
import org.commonground.gateway.client.Member;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.client.Upload;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Members, tokens, feeds and uploads of an organisation. */
@WebMvcTest({MembersController.class, TokensController.class, FeedsController.class, UploadController.class})
@Import({OpenDoors.class, OwnSight.class})
class KeepingPagesTest {

    private static final String OWN = "/organise/organisations/example-trust";
    private static final String FEED = OWN + "/feeds/f1";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private PartnerClient partner;

    @MockitoBean
    private ImportClient imports;

    private final Feed.Run run = new Feed.Run(
            "r1",
            Demo.NOW,
            "DONE",
            null,
            12,
            3,
            1,
            7,
            1,
            2,
            List.of(new Feed.Problem("uid-9", 120, "There is no time zone called “Nowhere”.")));
    private final Feed feed = new Feed(
            "f1", "https://example.org/events.ics", "AUTO", "DRAFT", 60, 50, run, Demo.NOW.plusSeconds(3600), null);

    @BeforeEach
    void anOwner() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.OWNER)));
        when(partner.members("example-trust"))
                .thenReturn(List.of(
                        new Member("kim@example.org", Role.OWNER, Demo.NOW),
                        new Member("door@example.org", Role.DOOR, Demo.NOW)));
        when(partner.tokens("example-trust"))
                .thenReturn(List.of(new IssuedToken(
                        "t1", "Our website", List.of("EVENTS"), Demo.NOW, Demo.NOW.plusSeconds(86_400), null, null)));
        when(imports.feeds("example-trust")).thenReturn(List.of(feed));
        when(imports.feed("example-trust", "f1")).thenReturn(feed);
        when(imports.runs("example-trust", "f1")).thenReturn(List.of(run));
        when(imports.add(any(), any())).thenReturn(feed);
    }

    @Test
    void ownersLetPeopleInGiveThemRolesAndRemoveThem() {
        var page = Markup.of(mvc.get().uri(OWN + "/members").exchange());
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("kim@example.org Owner Remove", "door@example.org Door Remove");
        assertThat(post("/members", "email", "new@example.org", "role", "DOOR"))
                .hasRedirectedUrl(OWN + "/members?saved=yes");
        verify(partner).setMember("example-trust", "new@example.org", Role.DOOR);
        assertThat(post("/members/remove", "email", "door@example.org")).hasRedirectedUrl(OWN + "/members?saved=yes");
        verify(partner).removeMember("example-trust", "door@example.org");
    }

    @Test
    void theLastOwnerStays() {
        doThrow(DemoBookings.refusal(409, "last-owner")).when(partner).removeMember(any(), any());
        var result = post("/members/remove", "email", "kim@example.org");
        assertThat(result).hasStatus(409);
        assertThat(Markup.of(result).select("[role=alert]").text()).contains("An organisation needs an owner");
    }

    @Test
    void organisersSeeTheMembersOnly() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.ORGANISER)));
        assertThat(Markup.of(mvc.get().uri(OWN + "/members").exchange()).select("main form"))
                .isEmpty();
    }

    @Test
    void aTokenIsShownOnceInTheAnswerToItsForm() {
        var wish = new IssuedToken.Wish("Our website", List.of("EVENTS", "GUESTS"), 30);
        when(partner.issue("example-trust", wish))
                .thenReturn(new IssuedToken(
                        "t2", "Our website", wish.scopes(), Demo.NOW, Demo.NOW.plusSeconds(86_400), null, "cg_secret"));
        var made = Markup.of(mvc.post()
                .uri(OWN + "/tokens")
                .with(csrf())
                .param("name", "Our website")
                .param("scopes", "EVENTS", "GUESTS")
                .param("expiresInDays", "30")
                .exchange());
        assertThat(made.select(".secret").text()).isEqualTo("cg_secret");
        var page = Markup.of(mvc.get().uri(OWN + "/tokens").exchange());
        assertThat(page.text()).doesNotContain("cg_secret").contains("Our website", "Never");
        assertThat(post("/tokens/t1/revoke")).hasRedirectedUrl(OWN + "/tokens?revoked=yes");
        verify(partner).revoke("example-trust", "t1");
    }

    @Test
    void whatIsWrongWithATokenStandsBesideItsField() {
        when(partner.issue(any(), any()))
                .thenThrow(DemoBookings.refusal(
                        422, "invalid-request", null, new FieldError("scopes", "Name at least one scope.")));
        var page = Markup.of(post("/tokens", "name", "Ours", "expiresInDays", "30"));
        assertThat(page.select("#scopes-error").text()).isEqualTo("Name at least one scope.");
        assertThat(page.select("#name").val()).isEqualTo("Ours");
    }

    @Test
    void feedsSayInWordsWhatCameOfThem() {
        var page = Markup.of(mvc.get().uri(OWN + "/feeds").exchange());
        assertThat(page.select("main").text())
                .contains("12 events found, 3 new, 1 changed, 1 known already from elsewhere, 2 no longer there");
        assertThat(post("/feeds", "url", "https://example.org/events.ics", "everyMinutes", "60", "capacity", "40"))
                .hasRedirectedUrl(FEED + "?saved=yes");
        var one = Markup.of(mvc.get().uri(FEED).exchange());
        assertThat(one.select("details").text()).contains("1 entry to look at", "Nowhere", "(line 120)");
        assertThat(one.select("#url").val()).isEqualTo("https://example.org/events.ics");
    }

    @Test
    void aFeedIsReadNowChangedAndRemoved() {
        when(imports.run(any(), any())).thenReturn(run);
        assertThat(post("/feeds/f1/run")).hasRedirectedUrl(FEED + "?read=yes");
        assertThat(post("/feeds/f1", "url", "https://example.org/other.ics")).hasRedirectedUrl(FEED + "?saved=yes");
        assertThat(post("/feeds/f1/remove")).hasRedirectedUrl(OWN + "/feeds?removed=yes");
        verify(imports).remove("example-trust", "f1");
        when(imports.run(any(), any())).thenThrow(new ServiceUnavailable("directory", new IOException("timed out")));
        var slow = post("/feeds/f1/run");
        assertThat(slow).hasStatus(503);
        assertThat(Markup.of(slow).select("[role=alert]").text()).contains("It goes on");
    }

    @Test
    void aFileShowsWhatItWouldDoAndIsConfirmedWithTheSameBytes() {
        var calendar = "BEGIN:VCALENDAR\r\nSUMMARY:caf\u00e9\r\n".getBytes(StandardCharsets.ISO_8859_1);
        when(imports.upload(any(), any(), eq(true)))
                .thenReturn(new Upload(
                        List.of(new Upload.Item("1", "An evening", "2027-01-12T19:00:00", "CREATE", null, null)),
                        List.of(new Feed.Problem("2", 7, "It has no start."))));
        when(imports.upload(any(), any(), eq(false))).thenReturn(new Upload(List.of(), List.of()));
        var preview = Markup.of(mvc.post()
                .uri(OWN + "/upload")
                .multipart()
                .file(new MockMultipartFile("file", "events.ics", "application/octet-stream", calendar))
                .param("publish", "DRAFT")
                .param("capacity", "50")
                .with(csrf())
                .exchange());
        assertThat(preview.select("tbody tr").text()).isEqualTo("An evening Tuesday 12 January 2027 at 7pm New");
        assertThat(preview.select("main").text()).contains("Nothing has been done yet", "It has no start. (line 7)");
        var content = preview.select("input[name=content]").val();
        assertThat(post(
                        "/upload/confirm",
                        "name",
                        "events.ics",
                        "publish",
                        "DRAFT",
                        "capacity",
                        "50",
                        "content",
                        content))
                .hasStatusOk();
        var sent = ArgumentCaptor.forClass(Upload.File.class);
        verify(imports).upload(eq(new Upload.Terms("example-trust", "DRAFT", 50)), sent.capture(), eq(false));
        assertThat(sent.getValue().content()).isEqualTo(calendar);
        assertThat(sent.getValue().contentType()).isEqualTo("text/calendar");
    }

    @Test
    void noFileOrTooLargeAFileIsSaid() {
        var none = mvc.post().uri(OWN + "/upload").multipart().with(csrf()).exchange();
        assertThat(none).hasStatus(400);
        assertThat(Markup.of(none).select("#file-error").text()).isEqualTo("Choose a file with events in it.");
        var large = mvc.post()
                .uri(OWN + "/upload")
                .multipart()
                .file(new MockMultipartFile("file", "events.csv", "text/csv", new byte[1_000_001]))
                .with(csrf())
                .exchange();
        assertThat(Markup.of(large).select("#file-error").text()).contains("at most 1 MB");
        verify(imports, never()).upload(any(), any(), eq(true));
    }

    @Test
    void othersFindNothingAndAFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(OWN + "/members").param("email", "m@example.org"))
                .hasStatus(403);
        assertThat(mvc.post().uri(OWN + "/tokens").param("name", "Mallory")).hasStatus(403);
        assertThat(mvc.post().uri(FEED + "/remove")).hasStatus(403);
        when(partner.own()).thenReturn(List.of());
        for (var page : List.of("/members", "/tokens", "/feeds", "/upload")) {
            assertThat(mvc.get().uri(OWN + page)).hasStatus(404);
        }
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(OWN + path).with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}
