package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation's own calendar, which its listings follow. */
class ChangingFeedTest {

    private static Chromium chromium;

    private final LocalStack stack = LocalStack.shared();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String organisation = "Example Feeders " + mark;
    private final String moving = "Example: moves " + mark;
    private final String staying = "Example: stays " + mark;
    private final AtomicReference<String> calendar = new AtomicReference<>("");
    private HttpServer site;

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

    @BeforeEach
    void aSiteOfTheirOwn() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/events.ics", exchange -> {
            try (exchange) {
                var body = calendar.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/calendar");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
    }

    @AfterEach
    void offline() {
        site.stop(0);
    }

    @Test
    void listingsFollowAFeedAndWhatVanishesFromItIsFlaggedAndStays() {
        try (var partners = chromium.visitor(1280, false);
                var administrators = chromium.visitor(1280, false);
                var guests = chromium.visitor(390, false)) {
            var partner = new Somebody(stack, partners.newPage());
            var guest = new Somebody(stack, guests.newPage());
            partner.signUp("feeder-" + mark + "@example.org", organisation);
            var administrator = new Somebody(stack, administrators.newPage());
            administrator.signIn(Somebody.ADMINISTRATOR);
            administrator.verify(organisation, "Known.");

            calendar.set(
                    calendarOf(entry("moves", moving, "20280612T190000"), entry("stays", staying, "20280613T190000")));
            var feed = name(partner);
            read(partner, feed, "2 new");
            find(guest, "7pm to 9pm");

            calendar.set(
                    calendarOf(entry("moves", moving, "20280612T183000"), entry("stays", staying, "20280613T190000")));
            read(partner, feed, "1 changed");
            find(guest, "6:30pm to 8:30pm");

            calendar.set(calendarOf(entry("stays", staying, "20280613T190000")));
            read(partner, feed, "1 no longer there");
            assertThat(partner.page().locator("details li").allInnerTexts().getFirst())
                    .contains(moving, "cancel it");
            find(guest, "6:30pm to 8:30pm");
            guest.follow(moving);
            assertThat(guest.text()).contains("Book your place", organisation).doesNotContain("Cancelled");
        }
    }

    /** Names the feed, and gives the path of its page. */
    private String name(Somebody partner) {
        partner.open("/organise");
        partner.follow(organisation);
        partner.follow("Calendar feeds");
        partner.fill("url", "http://127.0.0.1:" + site.getAddress().getPort() + "/events.ics");
        partner.page().locator("#publish").selectOption("PUBLISHED");
        partner.press("Add the feed");
        assertThat(partner.text()).contains("Your change is saved.");
        return partner.page().url().replaceFirst("\\?.*", "");
    }

    /** Reads it on demand; it is also read by itself, so another reading may be under way or have been first. */
    private void read(Somebody partner, String feed, String outcome) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    partner.open(feed);
                    partner.press("Read it now");
                    partner.open(feed);
                    return partner.text().contains(outcome);
                });
        partner.page().locator("details:not([open]) summary").all().forEach(it -> it.click());
    }

    private void find(Somebody guest, String hours) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    guest.open("/events?q=" + mark);
                    return guest.text().contains(moving) && guest.text().contains(hours);
                });
    }

    private static String calendarOf(String... entries) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Example//EN\r\n" + String.join("", entries)
                + "END:VCALENDAR\r\n";
    }

    private static String entry(String uid, String title, String start) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + title + "\r\nDTSTART;TZID=Europe/London:" + start
                + "\r\nDURATION:PT2H\r\nLOCATION:Example Hall\\, 1 Example Street\\, NW1 2AB\r\nEND:VEVENT\r\n";
    }
}
