package org.commonground.gateway.web.site;

import java.util.Optional;
import org.commonground.gateway.client.Availability;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.Event;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An event's page as the public will see it, for its hosts. */
@Controller
class PreviewController {

    private final EventSight sight;
    private final EditorClient editor;

    PreviewController(EventSight sight, EditorClient editor) {
        this.sight = sight;
        this.editor = editor;
    }

    @GetMapping("/organise/events/{id}/preview")
    String preview(@PathVariable String id, Model model) {
        var saved = editor.event(id);
        var event = sight.event(id);
        var places = event.status() == Event.Status.DRAFT
                ? Places.of(event, Optional.of(empty(event)), sight.now())
                : sight.places(event);
        model.addAttribute("page", EventPage.of(event, places, "{}"));
        model.addAttribute("preview", saved.value());
        model.addAttribute("version", saved.tag());
        return "event";
    }

    /** The room before anybody has booked. */
    private static Availability empty(Event event) {
        var capacity = event.capacity();
        return new Availability(capacity, 0, capacity, 0, event.booking().waitingList(), true, "");
    }
}
