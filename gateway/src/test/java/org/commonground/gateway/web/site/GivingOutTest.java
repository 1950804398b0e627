package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.commonground.gateway.client.Terms;
import org.commonground.gateway.web.Demo;
import org.junit.jupiter.api.Test;

class GivingOutTest {

    @Test
    void waitingPartiesGetTheirPlacesUnaskedWhereNothingElseWasSaid() {
        var rule = GivingOut.of(Demo.rehearsal());
        assertThat(rule.waiting().get(1)).contains("without doing anything");
        assertThat(rule.times()).singleElement().asString().contains("cancel", "until the event begins");
    }

    @Test
    void anOfferSaysHowLongItStands() {
        assertThat(waiting(new Terms(null, null, null, 6, true, 90, false, false, List.of())))
                .contains("yours to take for 1 hour 30 minutes", "the next party gets them");
    }

    @Test
    void whereBookingsAreConfirmedByMailPlacesAreOfferedForADay() {
        var terms = new Terms(null, null, null, 6, true, null, true, false, List.of());
        assertThat(waiting(terms)).contains("yours to take for 24 hours");
        assertThat(GivingOut.of(Demo.rehearsal(terms)).first()).contains("held for 15 minutes");
    }

    @Test
    void anEventWithoutAWaitingListSaysSo() {
        assertThat(waiting(new Terms(null, null, null, 6, false, null, false, false, List.of())))
                .contains("There is no waiting list");
    }

    @Test
    void windowsAreToldByTheClockOfThePlace() {
        var terms = Demo.windows(
                Instant.parse("2026-12-01T09:00:00Z"),
                Instant.parse("2026-12-21T18:00:00Z"),
                Instant.parse("2026-12-18T12:00:00Z"));
        assertThat(GivingOut.of(Demo.rehearsal(terms)).times())
                .startsWith(
                        "Booking opens on Tuesday 1 December 2026 at 9am, London time.",
                        "Booking closes on Monday 21 December 2026 at 6pm, London time.",
                        "You can correct names, answers and access needs, and ask for more places, until "
                                + "Friday 18 December 2026 at midday, London time.");
    }

    private static String waiting(Terms terms) {
        return String.join(" ", GivingOut.of(Demo.rehearsal(terms)).waiting());
    }
}
