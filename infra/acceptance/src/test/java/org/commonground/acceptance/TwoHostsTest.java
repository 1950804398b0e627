package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An event that two organisations hold together, on pages without JavaScript. */
class TwoHostsTest {

    private static final int PHONE = 390;

    private static Chromium chromium;

    private final LocalStack stack = LocalStack.shared();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String first = "Example First " + mark;
    private final String second = "Example Second " + mark;
    private final String title = "Example: an evening of two " + mark;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aCoHostIsNamedOnceItHasAcceptedAndThenBothSeeWhoComes() {
        try (var ones = chromium.visitor(1280, false);
                var others = chromium.visitor(PHONE, false);
                var guests = chromium.visitor(PHONE, false)) {
            var one = new Somebody(stack, ones.newPage());
            var other = new Somebody(stack, others.newPage());
            var guest = new Somebody(stack, guests.newPage());
            one.signUp("first-" + mark + "@example.org", first);
            other.signUp("second-" + mark + "@example.org", second);
            verifyBoth();

            var page = publish(one);
            var dashboard = dashboard(one);
            guest.open(page);
            assertThat(guest.text()).contains(title, first).doesNotContain(second);
            assertThat(other.open(dashboard)).isIn(403, 404);

            other.open("/organise");
            assertThat(other.text()).contains("Invitations", first + " would like " + second);
            other.press("Accept: " + title);
            assertThat(other.text()).contains("Accepted.", title);

            guest.open(page);
            assertThat(guest.text()).contains(first, second);
            listedBy(guest, first);
            listedBy(guest, second);

            var id = new FrontDoor(stack.site())
                    .get("/api" + page)
                    .json()
                    .get("id")
                    .asString();
            book(id);
            for (var host : new Somebody[] {one, other}) {
                assertThat(host.open(dashboard)).isEqualTo(200);
                assertThat(host.text()).containsIgnoringWhitespaces("2 of 30 places taken");
            }
        }
    }

    private void verifyBoth() {
        try (var administrators = chromium.visitor(1280, false)) {
            var administrator = new Somebody(stack, administrators.newPage());
            administrator.signIn(Somebody.ADMINISTRATOR);
            administrator.verify(first, "Known.");
            administrator.verify(second, "Known too.");
        }
    }

    /** The path of its public page. */
    private String publish(Somebody host) {
        host.open("/organise/events/new");
        host.fill("title", title);
        host.fill("start", "2028-06-12T19:00");
        host.fill("end", "2028-06-12T21:00");
        host.page().getByText("Write the place instead").click();
        host.fill("venueName", "Example Hall");
        host.fill("capacity", "30");
        host.fill("hosts-2", second);
        host.press("Save and preview");
        host.press("Publish the event");
        assertThat(host.text()).contains("Published.", second + " has not answered yet");
        host.open("/organise");
        return host.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Its public page"))
                .getAttribute("href");
    }

    private String dashboard(Somebody host) {
        host.open("/organise");
        return host.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .getAttribute("href");
    }

    /** From the event's page to the host's, and there to the event. */
    private void listedBy(Somebody guest, String host) {
        var here = guest.page().url();
        guest.follow(host);
        assertThat(guest.page().locator("h1").innerText()).isEqualTo(host);
        assertThat(guest.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title)))
                .satisfies(link -> assertThat(link.count()).isPositive());
        guest.open(here);
    }

    private void book(String event) {
        var door = new FrontDoor(stack.site());
        var party = Map.of("name", "Example Guest", "email", "of-two-" + mark + "@example.org", "places", 2);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> door.book(event, party).status() == 201);
    }
}
