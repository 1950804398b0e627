package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.gateway.client.RecordsClient;
import org.commonground.gateway.client.SpeakerRecord;
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

/** The record of a speaker, which all hosts share and one organisation keeps. */
@Controller
@RequestMapping("/organise/speakers")
class SpeakerFormController {

    private final RecordsClient records;
    private final Names names;
    private final Stewards stewards;

    SpeakerFormController(RecordsClient records, Names names, Stewards stewards) {
        this.records = records;
        this.names = names;
        this.stewards = stewards;
    }

    @GetMapping("/new")
    String blank(Model model) {
        return show("", Typed.of(Map.of("kind", "PERSON")), "", FormErrors.none(), model);
    }

    @PostMapping("/new")
    String add(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        var form = new Typed(fields);
        return switch (send(form, records::add, Attempt.MAYBE_THERE, response)) {
            case Attempt.Done(var made) -> "redirect:/speakers/" + made.slug();
            case Attempt.Refused(var errors) -> show("", form, "", errors, model);
            case Attempt.Overtaken<?> _ -> show("", form, "", FormErrors.general(Attempt.MAYBE_THERE), model);
        };
    }

    @GetMapping("/{id}")
    String form(@PathVariable String id, Model model) {
        var saved = records.speaker(id);
        return show(saved.value().id(), SpeakerFields.of(saved.value()), saved.tag(), FormErrors.none(), model);
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
            case Attempt.Done(var changed) -> "redirect:/speakers/" + changed.slug();
            case Attempt.Refused(var errors) -> show(id, form, version, errors, model);
            case Attempt.Overtaken<?> _ -> {
                var now = records.speaker(id);
                model.addAttribute("differences", SpeakerFields.ALL.differences(SpeakerFields.of(now.value()), form));
                yield show(id, form, now.tag(), FormErrors.none(), model);
            }
        };
    }

    private Attempt<SpeakerRecord> send(
            Typed form,
            Function<SpeakerRecord.Wish, SpeakerRecord> call,
            String undecided,
            HttpServletResponse response) {
        var organisation = names.organisations(form.written("organisation"));
        Optional<String> trouble = organisation.trouble();
        if (trouble.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new Attempt.Refused<>(FormErrors.at("organisation", trouble.get()));
        }
        var wish = SpeakerFields.wish(form, organisation.first().orElse(null), form.textOrNone("steward"));
        return Attempt.at(() -> call.apply(wish), SpeakerFields.ALL::errors, undecided, response);
    }

    private String show(String id, Typed form, String version, FormErrors errors, Model model) {
        stewards.offer(model);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("errors", errors);
        model.addAttribute("works", Math.max(2, form.written("workTitle").size() + 1));
        return "partner/speaker";
    }
}
