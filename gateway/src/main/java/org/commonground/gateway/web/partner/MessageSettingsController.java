package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.EventDraft;
import org.commonground.gateway.client.EventWish;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an event's guests are sent over time. */
@Controller
@RequestMapping("/organise/events/{id}/messages/settings")
class MessageSettingsController {

    private final EditorClient editor;

    MessageSettingsController(EditorClient editor) {
        this.editor = editor;
    }

    @GetMapping
    String form(@PathVariable String id, @RequestParam @Nullable String saved, Model model) {
        var event = editor.event(id);
        model.addAttribute("saved", saved != null);
        return show(MessageSettings.of(event.value()), FormErrors.none(), event, model);
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        var event = editor.event(id);
        var read = new Versioned<>(event.value(), form.text("version"));
        var wish = EventWish.of(event.value(), null).with(MessageSettings.read(form));
        var sent = Attempt.at(
                () -> editor.change(event.value().id(), wish, read.tag()),
                MessageSettings.ALL::errors,
                Attempt.UNDECIDED,
                response);
        return switch (sent) {
            case Attempt.Done<?> _ ->
                "redirect:/organise/events/" + event.value().id() + "/messages/settings?saved=yes";
            case Attempt.Refused(var errors) -> show(form, errors, read, model);
            case Attempt.Overtaken<?> _ -> overtaken(id, form, model);
        };
    }

    /** What was typed stays, over the version that is there now. */
    private String overtaken(String id, Typed form, Model model) {
        var now = editor.event(id);
        model.addAttribute("differences", MessageSettings.ALL.differences(MessageSettings.of(now.value()), form));
        return show(form, FormErrors.none(), now, model);
    }

    private static String show(Typed form, FormErrors errors, Versioned<EventDraft> event, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("event", event.value());
        model.addAttribute("version", event.tag());
        return "partner/event-messages";
    }
}
