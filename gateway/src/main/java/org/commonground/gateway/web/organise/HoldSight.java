package org.commonground.gateway.web.organise;

import java.time.Clock;
import java.time.Instant;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.Hold;
import org.commonground.gateway.client.OrganiserClient;
import org.commonground.gateway.web.Listing;
import org.commonground.gateway.web.NoSuchPage;
import org.commonground.gateway.web.form.Asked;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.PartyForm;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A named block of places together with its event. */
@Component
class HoldSight {

    private final DirectoryClient directory;
    private final OrganiserClient organiser;
    private final Clock clock;

    HoldSight(DirectoryClient directory, OrganiserClient organiser, Clock clock) {
        this.directory = directory;
        this.organiser = organiser;
        this.clock = clock;
    }

    /** @throws NoSuchPage where the event has no such block (any more) */
    Seen see(String eventKey, String holdId) {
        var event = directory.event(eventKey);
        var holds = new Holds(organiser.holds(event.id()));
        var hold = holds.find(holdId).orElseThrow(() -> new NoSuchPage("error/404"));
        return new Seen(event, holds, hold, clock.instant());
    }

    /** What was seen, at a moment. */
    record Seen(Event event, Holds holds, Hold hold, Instant at) {

        /** The block, for a page about it. */
        void show(Model model) {
            model.addAttribute("event", Listing.of(event, at));
            model.addAttribute("hold", HoldLine.of(hold, event.timeZone()));
        }

        /** A form to give its places to somebody. */
        String fill(PartyForm form, FormErrors errors, Model model) {
            show(model);
            model.addAttribute("form", form);
            model.addAttribute("errors", errors);
            model.addAttribute("asked", Asked.of(event.booking().questions(), form));
            model.addAttribute("others", others());
            return "organise/hold";
        }

        /** A form to change it. */
        String change(HoldForm form, FormErrors errors, Model model) {
            show(model);
            model.addAttribute("form", form);
            model.addAttribute("errors", errors);
            return "organise/hold-change";
        }

        /** How many others may have to be named. */
        private int others() {
            return event.booking().guestNames()
                    ? Math.min(hold.free(), event.booking().maxPartySize()) - 1
                    : 0;
        }
    }
}
