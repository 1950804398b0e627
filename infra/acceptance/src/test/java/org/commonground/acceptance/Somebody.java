package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody in a browser who signs in by mail. */
record Somebody(LocalStack stack, Page page) {

    static final String ADMINISTRATOR = "admin@example.org";

    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/\\S+");

    /** What came back: the response's status. */
    int open(String path) {
        return page.navigate(path.startsWith("http") ? path : stack.site() + path)
                .status();
    }

    void signIn(String email) {
        var mailbox = new Mailbox(stack, email);
        var before = mailbox.read().size();
        open("/sign-in");
        fill("username", email);
        press("Send me the link");
        var link = LINK.matcher(mailbox.await(before + 1).getLast().text());
        assertThat(link.find()).isTrue();
        open(link.group());
        page.locator("main form button").click();
        page.waitForURL(Pattern.compile("/organise"));
    }

    /** Signs in and names an organisation, which then waits for an administrator. */
    void signUp(String email, String organisation) {
        signIn(email);
        follow("Name your organisation");
        fill("name", organisation);
        press("Save the organisation");
        assertThat(text()).contains("Waits for an administrator").contains(organisation);
    }

    /** Verifies an organisation that waits; only for administrators. */
    void verify(String organisation, String reason) {
        open("/admin");
        var waiting = page.locator(".case").filter(new Locator.FilterOptions().setHasText(organisation));
        waiting.locator("input[name=reason]").fill(reason);
        waiting.getByRole(AriaRole.BUTTON).first().click();
        assertThat(text()).contains("Decided.").doesNotContain(organisation);
    }

    void fill(String id, String value) {
        page.locator("#" + id).fill(value);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    String text() {
        return page.locator("main").innerText();
    }
}
