package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the first mailed link to the first booking, in browsers without JavaScript. */
class PartnerJourneyTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/\\S+");
    private static final String ADMINISTRATOR = "admin@example.org";
    private static final int PHONE = 390;

    private static Chromium chromium;

    private final LocalStack stack = LocalStack.shared();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String organisation = "Example Trust " + mark;
    private final String title = "Example: an open evening " + mark;

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
    void aPartnerSignsUpPublishesAndIsVerifiedAndTheirEventIsFoundAndBooked() {
        try (var partners = chromium.visitor(PHONE, false);
                var administrators = chromium.visitor(1280, false);
                var guests = chromium.visitor(PHONE, false)) {
            var partner = partners.newPage();
            signIn(partner, "partner-" + mark + "@example.org");
            assertThat(text(partner)).contains("belong to no organisation here yet");
            signUp(partner);
            var event = publish(partner);

            var guest = guests.newPage();
            assertThat(guest.navigate(stack.site() + event).status()).isEqualTo(404);
            guest.navigate(stack.site() + "/events?q=" + mark);
            assertThat(text(guest)).doesNotContain(title);

            verify(administrators.newPage());
            find(guest);
            book(guest);
            partner.navigate(stack.site() + "/organise");
            partner.getByRole(AriaRole.LINK, named(title)).click();
            assertThat(text(partner)).containsIgnoringWhitespaces("2 of 30 places taken");
        }
    }

    private void signIn(Page page, String email) {
        page.navigate(stack.site() + "/sign-in");
        page.locator("#username").fill(email);
        press(page, "Send me the link");
        var link = LINK.matcher(new Mailbox(stack, email).await(1).getLast().text());
        assertThat(link.find()).isTrue();
        page.navigate(link.group());
        page.locator("main form button").click();
        page.waitForURL(Pattern.compile("/organise"));
    }

    private void signUp(Page page) {
        page.getByRole(AriaRole.LINK, named("Name your organisation")).click();
        page.locator("#name").fill(organisation);
        page.locator("#identifiers").fill("1234567");
        press(page, "Save the organisation");
        assertThat(page.locator("#identifiers-error").innerText()).contains("GB-CHC-1234567");
        page.locator("#identifiers").fill("GB-CHC-1234567");
        press(page, "Save the organisation");
        assertThat(text(page)).contains("Waits for an administrator").contains(organisation);
    }

    /** The address of its public page. */
    private String publish(Page page) {
        page.getByRole(AriaRole.LINK, named("New event")).click();
        assertThat(page.locator("#hosts").inputValue()).isEqualTo(organisation);
        page.locator("#title").fill(title);
        page.locator("#start").fill("2028-06-12T19:00");
        page.locator("#end").fill("2028-06-12T18:00");
        page.getByText("Write the place instead").click();
        page.locator("#venueName").fill("Example Hall");
        page.locator("#capacity").fill("30");
        press(page, "Save and preview");
        assertThat(page.locator("#end-error").innerText()).contains("after the start");
        page.locator("#end").fill("2028-06-12T21:00");
        press(page, "Save and preview");
        assertThat(text(page)).contains("only you see it", title, "Example Hall");
        press(page, "Publish the event");
        assertThat(text(page)).contains("Published.", "the public does not see it yet");
        page.navigate(stack.site() + "/organise");
        return page.getByRole(AriaRole.LINK, named("Its public page")).getAttribute("href");
    }

    private void verify(Page page) {
        signIn(page, ADMINISTRATOR);
        page.navigate(stack.site() + "/admin");
        var waiting = page.locator(".case").filter(new Locator.FilterOptions().setHasText(mark));
        waiting.locator("input[name=reason]").fill("Found in the register.");
        waiting.getByRole(AriaRole.BUTTON).first().click();
        assertThat(text(page)).contains("Decided.").doesNotContain(organisation);
        page.navigate(stack.site() + "/admin/audit");
        assertThat(text(page)).contains("Found in the register.", ADMINISTRATOR);
    }

    private void find(Page page) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    page.navigate(stack.site() + "/events?q=" + mark);
                    return text(page).contains(title);
                });
        page.getByRole(AriaRole.LINK, named(title)).first().click();
        assertThat(text(page)).contains(organisation, "30 of 30 places left");
    }

    private void book(Page page) {
        page.navigate(page.url() + "/book");
        page.locator("#places-2").check(new Locator.CheckOptions().setForce(true));
        page.locator("#name").fill("Example Guest");
        page.locator("#email").fill("guest-" + mark + "@example.org");
        press(page, "Book your places");
        page.waitForURL(Pattern.compile("/bookings/"));
        assertThat(new Mailbox(stack, "guest-" + mark + "@example.org")
                        .await(1)
                        .getFirst()
                        .text())
                .contains(title);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }
}
