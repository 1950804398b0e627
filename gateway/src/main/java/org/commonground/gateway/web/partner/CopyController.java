package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Copies;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Moments;
import org.commonground.gateway.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Holding an event again: on dates that one writes, or every week, fortnight or month. */
@Controller
@RequestMapping("/organise/events/{id}/copy")
class CopyController {

    private static final String DATES = "DATES";
    private static final String UNREADABLE =
            "Write each date and time on a line of its own, like 2027-01-12 19:00. This one cannot be read: ";

    private final EventDesk desk;
    private final EditorClient editor;

    CopyController(EventDesk desk, EditorClient editor) {
        this.desk = desk;
        this.editor = editor;
    }

    @GetMapping
    String form(@PathVariable String id, Model model) {
        return show(id, Typed.of(Map.of("every", DATES, "times", "5")), FormErrors.none(), model);
    }

    @PostMapping
    String copy(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        var starts = form.text("starts")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var byDates = form.text("every").equals(DATES);
        var wrong = byDates ? unreadable(starts) : FormErrors.none();
        if (wrong.any()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(id, form, wrong, model);
        }
        var copies = new Copies(
                byDates ? starts.stream().map(Moments::onTheWire).toList() : null,
                byDates ? null : form.text("every"),
                byDates ? null : Integer.valueOf(form.number("times")),
                form.ticked("published") ? "PUBLISHED" : "DRAFT",
                form.textOrNone("series"));
        return switch (Attempt.at(
                () -> editor.copy(id, copies), CopyController::errors, Attempt.MAYBE_THERE, response)) {
            case Attempt.Done(var made) -> "redirect:/organise?copied=" + made.size();
            case Attempt.Refused(var errors) -> show(id, form, errors, model);
            case Attempt.Overtaken<?> _ -> show(id, form, FormErrors.none(), model);
        };
    }

    private static FormErrors unreadable(List<String> starts) {
        if (starts.isEmpty()) {
            return FormErrors.at("starts", "Write at least one date and time, like 2027-01-12 19:00.");
        }
        return starts.stream()
                .filter(line -> Moments.read(line).isEmpty())
                .findFirst()
                .map(line -> FormErrors.at("starts", UNREADABLE + line))
                .orElseGet(FormErrors::none);
    }

    private static FormErrors errors(ServiceProblem problem) {
        return FormErrors.of(
                problem, path -> path.replaceFirst("\\[.*", ""), List.of("every", "times", "starts", "series"));
    }

    private String show(String id, Typed form, FormErrors errors, Model model) {
        model.addAttribute("event", desk.event(id).value());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "partner/event-copy";
    }
}
