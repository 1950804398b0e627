package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in headless Chromium. */
class BrowserTest {

    private static Chromium chromium;

    private final LocalStack stack = LocalStack.shared();

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

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void aVisitorFindsTheEventBooksAndCancels(int width) {
        try (var context = chromium.visitor(width, true)) {
            var page = context.newPage();
            page.navigate(stack.site() + "/");
            page.getByRole(AriaRole.LINK, named(Pattern.compile("Good relations")))
                    .first()
                    .click();
            assertThat(page.title()).contains("Good relations");
            noSidewaysScrolling(page);
            page.getByRole(AriaRole.LINK, named(Pattern.compile("Book your place")))
                    .locator("visible=true")
                    .first()
                    .click();

            page.locator("#name").fill("Browser Guest");
            page.locator("#email").fill("nobody");
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("#email-error").innerText()).contains("name@example.org");
            assertThat(page.locator("#name").inputValue()).isEqualTo("Browser Guest");
            noSidewaysScrolling(page);
            var email = "browser-" + width + "@example.org";
            page.locator("#email").fill(email);
            page.locator("main form button[type=submit]").click();

            page.waitForURL(Pattern.compile("/bookings/"));
            var mail = new Mailbox(stack, email).await(1).getFirst();
            assertThat(mail.text()).contains(page.url());
            noSidewaysScrolling(page);
            page.getByRole(AriaRole.LINK, named(Pattern.compile("[Cc]ancel")))
                    .first()
                    .click();
            page.locator("main form button").click();
            assertThat(page.locator("main").innerText().toLowerCase(java.util.Locale.ROOT))
                    .contains("cancelled");
        }
    }

    @Test
    void everythingAlsoWorksWithoutJavaScript() {
        try (var context = chromium.visitor(375, false)) {
            var page = context.newPage();
            page.navigate(stack.site() + "/events/good-relations/book");
            page.locator("#name").fill("Script Less");
            page.locator("#email").fill("scriptless@example.org");
            page.locator("main form button[type=submit]").click();
            assertThat(page.url()).contains("/bookings/");
        }
    }

    @Test
    void thePagesRunNothingThatTheirPolicyForbids() {
        try (var context = chromium.visitor(1280, true)) {
            var page = context.newPage();
            var complaints = new java.util.ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            for (var path : List.of(
                    "/",
                    "/events",
                    "/events/good-relations",
                    "/events/good-relations/book",
                    "/organisations/talk-for-a-change",
                    "/speakers/aik-saath",
                    "/sign-in")) {
                page.navigate(stack.site() + path);
                assertThat(page.locator("h1").count()).as(path).isOne();
            }
            assertThat(complaints).isEmpty();
        }
    }

    private static void noSidewaysScrolling(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling on " + page.url())
                .isTrue();
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
