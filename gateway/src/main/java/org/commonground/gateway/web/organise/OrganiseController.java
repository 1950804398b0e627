package org.commonground.gateway.web.organise;

import java.time.Clock;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.web.Listing;
import org.commonground.gateway.web.Programme;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What an organiser sees. Whether one may is the services' to say: they get the organiser's own token. */
@Controller
@RequestMapping("/organise")
class OrganiseController {

    private final DirectoryClient directory;
    private final BookingClient bookings;
    private final DashboardStream stream;
    private final Clock clock;

    OrganiseController(DirectoryClient directory, BookingClient bookings, DashboardStream stream, Clock clock) {
        this.directory = directory;
        this.bookings = bookings;
        this.stream = stream;
        this.clock = clock;
    }

    @GetMapping
    String events(Model model) {
        var own = directory.organisedByCaller().items();
        model.addAttribute("events", Programme.of(own, clock.instant()));
        return "organise/events";
    }

    @GetMapping("/events/{id}")
    String dashboard(@PathVariable String id, Model model) {
        var event = directory.event(id);
        model.addAttribute("event", Listing.of(event, clock.instant()));
        model.addAttribute("board", board(event));
        return "organise/dashboard";
    }

    /** The dashboard again, as markup, each time it has changed. */
    @GetMapping(value = "/events/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String id) {
        var event = directory.event(id);
        // Asked once here, so that whoever may not see it gets an answer and no stream.
        board(event);
        return stream.open(() -> board(event));
    }

    private Board board(Event event) {
        return Board.of(bookings.dashboard(event.id()), event.timeZone());
    }
}
