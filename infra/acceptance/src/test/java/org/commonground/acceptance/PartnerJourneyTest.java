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
            var partner = new Somebody(stack, partners.newPage());
            partner.signIn("partner-" + mark + "@example.org");
            assertThat(partner.text()).contains("belong to no organisation here yet");
            signUp(partner);
            var event = publish(partner);

            var guest = new Somebody(stack, guests.newPage());
            assertThat(guest.open(event)).isEqualTo(404);
            guest.open("/events?q=" + mark);
            assertThat(guest.text()).doesNotContain(title);

            verify(new Somebody(stack, administrators.newPage()));
            find(guest);
            book(guest);
            partner.open("/organise");
            partner.follow(title);
            assertThat(partner.text()).containsIgnoringWhitespaces("2 of 30 places taken");
        }
    }

    private void signUp(Somebody partner) {
        partner.follow("Name your organisation");
        partner.fill("name", organisation);
        partner.fill("identifiers", "1234567");
        partner.press("Save the organisation");
        assertThat(partner.page().locator("#identifiers-error").innerText()).contains("GB-CHC-1234567");
        partner.fill("identifiers", "GB-CHC-1234567");
        partner.press("Save the organisation");
        assertThat(partner.text()).contains("Waits for an administrator").contains(organisation);
    }

    /** The address of its public page. */
    private String publish(Somebody partner) {
        partner.follow("New event");
        assertThat(partner.page().locator("#hosts").inputValue()).isEqualTo(organisation);
        partner.fill("title", title);
        partner.fill("start", "2028-06-12T19:00");
        partner.fill("end", "2028-06-12T18:00");
        partner.page().getByText("Write the place instead").click();
        partner.fill("venueName", "Example Hall");
        partner.fill("capacity", "30");
        partner.press("Save and preview");
        assertThat(partner.page().locator("#end-error").innerText()).contains("after the start");
        partner.fill("end", "2028-06-12T21:00");
        partner.press("Save and preview");
        assertThat(partner.text()).contains("only you see it", title, "Example Hall");
        partner.press("Publish the event");
        assertThat(partner.text()).contains("Published.", "the public does not see it yet");
        partner.open("/organise");
        return partner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Its public page"))
                .getAttribute("href");
    }

    private void verify(Somebody administrator) {
        administrator.signIn(Somebody.ADMINISTRATOR);
        administrator.verify(organisation, "Found in the register.");
        administrator.open("/admin/audit");
        assertThat(administrator.text()).contains("Found in the register.", Somebody.ADMINISTRATOR);
    }

    private void find(Somebody guest) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    guest.open("/events?q=" + mark);
                    return guest.text().contains(title);
                });
        guest.follow(title);
        assertThat(guest.text()).contains(organisation, "30 of 30 places left");
    }

    private void book(Somebody guest) {
        var email = "guest-" + mark + "@example.org";
        guest.open(guest.page().url() + "/book");
        guest.page().locator("#places-2").check(new Locator.CheckOptions().setForce(true));
        guest.fill("name", "Example Guest");
        guest.fill("email", email);
        guest.press("Book your places");
        guest.page().waitForURL(Pattern.compile("/bookings/"));
        assertThat(new Mailbox(stack, email).await(1).getFirst().text()).contains(title);
    }
}
