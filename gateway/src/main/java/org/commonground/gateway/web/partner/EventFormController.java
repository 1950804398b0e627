package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.EventDraft;
import org.commonground.gateway.client.OwnOrganisation;
import org.commonground.gateway.client.PartnerClient;
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

/** Writing an event, and changing it. */
@Controller
@RequestMapping("/organise/events")
class EventFormController {

    /** Names are looked up and there is room for more; nothing is saved. */
    private static final String LOOK = "look";

    private static final String PUBLISH = "publish";

    private final EventDesk desk;
    private final EventReading reading;
    private final EditorClient editor;
    private final PartnerClient partner;

    EventFormController(EventDesk desk, EventReading reading, EditorClient editor, PartnerClient partner) {
        this.desk = desk;
        this.reading = reading;
        this.editor = editor;
        this.partner = partner;
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable String organisation, Model model) {
        var own = partner.own().stream().filter(OwnOrganisation::organiser).toList();
        if (own.isEmpty()) {
            return "redirect:/organise";
        }
        var host = own.stream()
                .filter(it -> it.organisation().id().equals(organisation))
                .findFirst()
                .orElse(own.getFirst());
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("hosts", List.of(host.organisation().name()));
        fields.put("timeZone", List.of("Europe/London"));
        fields.put("maxPartySize", List.of("6"));
        fields.put("waitingList", List.of("yes"));
        return desk.show(new Typed(fields), FormErrors.none(), null, model);
    }

    @PostMapping("/new")
    String list(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        var form = QuestionFields.closedUp(new Typed(fields));
        if (form.text("do").equals(LOOK)) {
            return look(form, null, model);
        }
        var status = form.text("do").equals(PUBLISH) ? "PUBLISHED" : "DRAFT";
        return switch (send(form, status, Optional.empty(), response)) {
            case Attempt.Done(var event) -> seen(event);
            case Attempt.Refused(var errors) -> desk.show(form, errors, null, model);
            case Attempt.Overtaken() -> throw new IllegalStateException("a new event was changed meanwhile");
        };
    }

    @GetMapping("/{id}/edit")
    String form(@PathVariable String id, Model model) {
        var event = desk.event(id);
        return desk.show(desk.typed(event.value()), FormErrors.none(), event, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = QuestionFields.closedUp(new Typed(fields));
        var saved = desk.event(id);
        var read = new Versioned<>(saved.value(), form.text("version"));
        if (form.text("do").equals(LOOK)) {
            return look(form, read, model);
        }
        var status = form.text("do").equals(PUBLISH) ? "PUBLISHED" : null;
        return switch (send(form, status, Optional.of(read), response)) {
            case Attempt.Done(var event) -> seen(event);
            case Attempt.Refused(var errors) -> desk.show(form, errors, read, model);
            case Attempt.Overtaken() -> overtaken(id, form, model);
        };
    }

    private Attempt<EventDraft> send(
            Typed form, @Nullable String status, Optional<Versioned<EventDraft>> read, HttpServletResponse response) {
        return switch (reading.read(form, status)) {
            case EventReading.Read.Trouble(var errors) -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                yield new Attempt.Refused<>(errors);
            }
            case EventReading.Read.Wish(var wish) ->
                read.map(event -> Attempt.at(
                                () -> editor.change(event.value().id(), wish, event.tag()),
                                EventFields.ALL::errors,
                                Attempt.UNDECIDED,
                                response))
                        .orElseGet(() -> Attempt.at(
                                () -> editor.list(wish), EventFields.ALL::errors, Attempt.MAYBE_THERE, response));
        };
    }

    private String look(Typed form, @Nullable Versioned<EventDraft> event, Model model) {
        var errors = reading.read(form, null) instanceof EventReading.Read.Trouble trouble
                ? trouble.errors()
                : FormErrors.none();
        return desk.show(form, errors, event, model);
    }

    /** What was typed stays, over the version that is there now. */
    private String overtaken(String id, Typed form, Model model) {
        var now = desk.event(id);
        model.addAttribute("differences", EventFields.ALL.differences(desk.typed(now.value()), form));
        return desk.show(form, FormErrors.none(), now, model);
    }

    private static String seen(EventDraft event) {
        return "redirect:/organise/events/" + event.id() + "/preview?saved=yes";
    }
}
