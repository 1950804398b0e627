package org.commonground.gateway.web.organise;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.GuestMessage.Preview;
import org.commonground.gateway.client.NotificationClient;
import org.commonground.gateway.web.Listing;
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

/** Writing to an event's guests: write, look at it, perhaps try it in one's own mailbox, send. */
@Controller
@RequestMapping("/organise/events/{id}/messages/new")
class WriteController {

    private static final String UNDECIDED = "We could not tell whether this was sent. Look at it and press the button "
            + "again: it will not be sent twice. What you typed is still here.";

    private final DirectoryClient directory;
    private final NotificationClient notification;
    private final Clock clock;

    WriteController(DirectoryClient directory, NotificationClient notification, Clock clock) {
        this.directory = directory;
        this.notification = notification;
        this.clock = clock;
    }

    @GetMapping
    String blank(@PathVariable String id, @RequestParam @Nullable String booking, Model model) {
        var event = directory.event(id);
        // to whoever may not write there is nothing here
        notification.written(event.id(), 0);
        return form(event, MessageForm.blank(booking == null ? "" : booking), FormErrors.none(), model);
    }

    @PostMapping
    String write(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var event = directory.event(id);
        var form = new Typed(fields);
        return switch (form.text("do")) {
            case "change" -> form(event, form, FormErrors.none(), model);
            case "send" -> send(event, form, model, response);
            case "test" -> test(event, form, model, response);
            default -> preview(event, form, model, response);
        };
    }

    private String preview(Event event, Typed form, Model model, HttpServletResponse response) {
        var wish = MessageForm.wish(form);
        var language = MessageForm.language(form);
        Attempt<Preview> attempt = Attempt.at(
                () -> notification.preview(event.id(), wish, language),
                MessageForm.ALL::errors,
                "The preview cannot be made just now. Press the button again in a moment: what you typed is still here.",
                response);
        return switch (attempt) {
            case Attempt.Done(var preview) -> {
                show(event, form, FormErrors.none(), model);
                model.addAttribute("preview", preview);
                model.addAttribute("language", language);
                yield "organise/message-preview";
            }
            case Attempt.Refused(var errors) -> form(event, form, errors, model);
            case Attempt.Overtaken() -> throw new IllegalStateException("a preview has no version");
        };
    }

    private String test(Event event, Typed form, Model model, HttpServletResponse response) {
        var wish = MessageForm.wish(form);
        var language = MessageForm.language(form);
        var attempt = Attempt.at(
                () -> notification.test(event.id(), wish, language),
                MessageForm.ALL::errors,
                "We could not tell whether the test was sent. Nothing was sent to guests.",
                response);
        if (attempt instanceof Attempt.Refused<Boolean>(var errors)) {
            return form(event, form, errors, model);
        }
        model.addAttribute("tested", true);
        return preview(event, form, model, response);
    }

    private String send(Event event, Typed form, Model model, HttpServletResponse response) {
        var wish = MessageForm.wish(form);
        var attempt = Attempt.at(
                () -> notification.write(event.id(), wish, form.key()), MessageForm.ALL::errors, UNDECIDED, response);
        return attempt instanceof Attempt.Refused(var errors)
                ? form(event, form, errors, model)
                : "redirect:/organise/events/" + event.id() + "/messages?sent=yes";
    }

    private String form(Event event, Typed form, FormErrors errors, Model model) {
        show(event, form, errors, model);
        model.addAttribute("audiences", MessageForm.AUDIENCES);
        return "organise/message";
    }

    private void show(Event event, Typed form, FormErrors errors, Model model) {
        model.addAttribute("event", Listing.of(event, clock.instant()));
        model.addAttribute("form", form);
        model.addAttribute("key", form.key());
        model.addAttribute("errors", errors);
    }
}
