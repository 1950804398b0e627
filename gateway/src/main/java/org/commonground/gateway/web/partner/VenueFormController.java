package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.commonground.gateway.client.RecordedVenue;
import org.commonground.gateway.client.RecordsClient;
import org.commonground.gateway.web.Access;
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

/** The record of a venue: where it is, how one gets in, and what it wants to know before an event there is public. */
@Controller
@RequestMapping("/organise/venues")
class VenueFormController {

    private static final int FEWEST_RULES = 2;
    private static final int TO_SHOW = 100;

    private final RecordsClient records;
    private final Stewards stewards;

    VenueFormController(RecordsClient records, Stewards stewards) {
        this.records = records;
        this.stewards = stewards;
    }

    /** All that are on record, or those with some words in their names. */
    @GetMapping
    String venues(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("venues", records.venues(q.strip(), TO_SHOW).items());
        return "partner/venues";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return show("", Typed.of(Map.of()), "", FormErrors.none(), model);
    }

    @PostMapping("/new")
    String add(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        var form = new Typed(fields);
        return switch (send(form, records::add, Attempt.MAYBE_THERE, response)) {
            case Attempt.Done(var made) -> "redirect:/organise/venues/" + made.id() + "?saved=yes";
            case Attempt.Refused(var errors) -> show("", form, "", errors, model);
            case Attempt.Overtaken<?> _ -> show("", form, "", FormErrors.general(Attempt.MAYBE_THERE), model);
        };
    }

    @GetMapping("/{id}")
    String form(@PathVariable String id, Model model) {
        var saved = records.venue(id);
        return show(saved.value().id(), VenueFields.of(saved.value()), saved.tag(), FormErrors.none(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        var version = form.text("version");
        return switch (send(form, wish -> records.change(id, wish, version), Attempt.UNDECIDED, response)) {
            case Attempt.Done<?> _ -> "redirect:/organise/venues/" + id + "?saved=yes";
            case Attempt.Refused(var errors) -> show(id, form, version, errors, model);
            case Attempt.Overtaken<?> _ -> {
                var now = records.venue(id);
                model.addAttribute("differences", VenueFields.ALL.differences(VenueFields.of(now.value()), form));
                yield show(id, form, now.tag(), FormErrors.none(), model);
            }
        };
    }

    private static Attempt<RecordedVenue> send(
            Typed form,
            Function<RecordedVenue.Wish, RecordedVenue> call,
            String undecided,
            HttpServletResponse response) {
        var trouble = VenueFields.trouble(form);
        if (trouble.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new Attempt.Refused<>(trouble.get());
        }
        var wish = VenueFields.wish(form);
        return Attempt.at(() -> call.apply(wish), VenueFields.ALL::errors, undecided, response);
    }

    private String show(String id, Typed form, String version, FormErrors errors, Model model) {
        stewards.offer(model);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("errors", errors);
        model.addAttribute("access", Access.KNOWN);
        model.addAttribute(
                "ruleLines", Math.max(FEWEST_RULES, form.written("ruleLabel").size() + 1));
        return "partner/venue";
    }
}
