package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.Fields;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a record that all hosts share and one organisation keeps: for a new one, and for a change that somebody else may
 * be making too.
 *
 * @param <R> the record
 * @param <W> what is wished of it
 */
abstract class RecordForm<R, W> {

    private final Stewards stewards;
    private final Fields fields;
    private final String view;

    RecordForm(Stewards stewards, Fields fields, String view) {
        this.stewards = stewards;
        this.fields = fields;
        this.view = view;
    }

    abstract Typed blank();

    abstract Versioned<R> saved(String id);

    abstract Typed typed(R saved);

    abstract R add(W wish);

    abstract R change(String id, W wish, String version);

    /** Sends what the form asks for, unless it must be mended before. */
    abstract Attempt<R> send(Typed form, Function<W, R> call, String undecided, HttpServletResponse response);

    /** Where one goes once it is saved. */
    abstract String page(R saved);

    /** What this form shows besides its fields. */
    abstract void offer(Typed form, Model model);

    @GetMapping("/new")
    String empty(Model model) {
        return show("", blank(), "", FormErrors.none(), model);
    }

    @PostMapping("/new")
    String make(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        var form = new Typed(typed);
        return switch (send(form, this::add, Attempt.MAYBE_THERE, response)) {
            case Attempt.Done(var made) -> "redirect:" + page(made);
            case Attempt.Refused(var errors) -> show("", form, "", errors, model);
            case Attempt.Overtaken<?> _ -> show("", form, "", FormErrors.general(Attempt.MAYBE_THERE), model);
        };
    }

    @GetMapping("/{id}")
    String form(@PathVariable String id, Model model) {
        var saved = saved(id);
        return show(id, typed(saved.value()), saved.tag(), FormErrors.none(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(typed);
        var version = form.text("version");
        return switch (send(form, wish -> change(id, wish, version), Attempt.UNDECIDED, response)) {
            case Attempt.Done(var changed) -> "redirect:" + page(changed);
            case Attempt.Refused(var errors) -> show(id, form, version, errors, model);
            case Attempt.Overtaken<?> _ -> {
                var now = saved(id);
                model.addAttribute("differences", fields.differences(typed(now.value()), form));
                yield show(id, form, now.tag(), FormErrors.none(), model);
            }
        };
    }

    private String show(String id, Typed form, String version, FormErrors errors, Model model) {
        stewards.offer(model);
        offer(form, model);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("errors", errors);
        return view;
    }
}
