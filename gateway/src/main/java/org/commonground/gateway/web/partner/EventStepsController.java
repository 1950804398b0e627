package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.EventWish;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What becomes of an event that is written: it is published, and now and then cancelled. */
@Controller
@RequestMapping("/organise/events/{id}")
class EventStepsController {

    private static final String NO_REASON = "Say why in a few words. Everybody who has booked reads it.";
    private static final String CHANGED = "Somebody else changed the event just now. Look at it once more, "
            + "then press the button again if it is still right.";

    private final EventDesk desk;
    private final EditorClient editor;

    EventStepsController(EventDesk desk, EditorClient editor) {
        this.desk = desk;
        this.editor = editor;
    }

    /** Publishes what the preview has shown; what is still missing is asked for in the form. */
    @PostMapping("/publish")
    String publish(@PathVariable String id, @RequestParam String version, Model model, HttpServletResponse response) {
        var event = desk.event(id);
        var wish = EventWish.of(event.value(), "PUBLISHED");
        var sent = Attempt.at(
                () -> editor.change(event.value().id(), wish, version),
                EventFields.ALL::errors,
                Attempt.UNDECIDED,
                response);
        return switch (sent) {
            case Attempt.Done<?> _ ->
                "redirect:/organise/events/" + event.value().id() + "/preview?published=yes";
            case Attempt.Refused(var errors) -> desk.show(desk.typed(event.value()), errors, event, model);
            case Attempt.Overtaken<?> _ ->
                "redirect:/organise/events/" + event.value().id() + "/preview?changed=yes";
        };
    }

    /** Asks first: guests are told at once. */
    @GetMapping("/cancel")
    String confirm(@PathVariable String id, Model model) {
        return cancelling(id, Typed.of(Map.of()), FormErrors.none(), model);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        var event = desk.event(id).value();
        if (form.text("reason").isEmpty() && !event.draft()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return cancelling(id, form, FormErrors.at("reason", NO_REASON), model);
        }
        var sent = Attempt.at(
                () -> editor.cancel(event.id(), form.text("reason"), form.text("version")),
                problem -> FormErrors.of(problem, path -> path, List.of("reason")),
                Attempt.UNDECIDED,
                response);
        return switch (sent) {
            case Attempt.Done<?> _ -> "redirect:/organise?" + (event.draft() ? "discarded" : "cancelled") + "=yes";
            case Attempt.Refused(var errors) -> cancelling(id, form, errors, model);
            case Attempt.Overtaken<?> _ -> cancelling(id, form, FormErrors.general(CHANGED), model);
        };
    }

    private String cancelling(String id, Typed form, FormErrors errors, Model model) {
        var event = desk.event(id);
        model.addAttribute("event", event.value());
        model.addAttribute("version", event.tag());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "partner/event-cancel";
    }
}
