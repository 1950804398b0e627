package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Feed;
import org.commonground.gateway.client.ImportClient;
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

/** The calendars and pages of its own that an organisation's events are read from. */
@Controller
@RequestMapping("/organise/organisations/{id}/feeds")
class FeedsController {

    private static final List<String> ORDER = List.of("url", "format", "publish", "everyMinutes", "capacity");
    private static final String GOES_ON = "It is taking longer than a page waits. It goes on: look again in a minute.";

    private final OwnSight sight;
    private final ImportClient imports;

    FeedsController(OwnSight sight, ImportClient imports) {
        this.sight = sight;
        this.imports = imports;
    }

    @GetMapping
    String feeds(@PathVariable String id, Model model) {
        return all(id, usual(), FormErrors.none(), model);
    }

    @PostMapping
    String add(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        return switch (Attempt.at(
                () -> imports.add(id, wish(form)),
                problem -> FormErrors.of(problem, path -> path, ORDER),
                Attempt.MAYBE_THERE,
                response)) {
            case Attempt.Done(var feed) -> to(id, feed.id(), "saved");
            case Attempt.Refused(var errors) -> all(id, form, errors, model);
            case Attempt.Overtaken<?> _ -> all(id, form, FormErrors.general(Attempt.MAYBE_THERE), model);
        };
    }

    @GetMapping("/{feedId}")
    String feed(@PathVariable String id, @PathVariable String feedId, Model model) {
        return one(id, feedId, typed(imports.feed(id, feedId)), FormErrors.none(), model);
    }

    @PostMapping("/{feedId}")
    String change(
            @PathVariable String id,
            @PathVariable String feedId,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        return switch (Attempt.at(
                () -> imports.change(id, feedId, wish(form)),
                problem -> FormErrors.of(problem, path -> path, ORDER),
                Attempt.UNDECIDED,
                response)) {
            case Attempt.Done<?> _ -> to(id, feedId, "saved");
            case Attempt.Refused(var errors) -> one(id, feedId, form, errors, model);
            case Attempt.Overtaken<?> _ -> one(id, feedId, form, FormErrors.general(Attempt.UNDECIDED), model);
        };
    }

    @PostMapping("/{feedId}/run")
    String run(@PathVariable String id, @PathVariable String feedId, Model model, HttpServletResponse response) {
        var sent = Attempt.at(
                () -> imports.run(id, feedId),
                problem -> FormErrors.of(problem, path -> path, List.of()),
                GOES_ON,
                response);
        return sent instanceof Attempt.Refused<?>(var errors)
                ? one(id, feedId, typed(imports.feed(id, feedId)), errors, model)
                : to(id, feedId, "read");
    }

    @PostMapping("/{feedId}/remove")
    String remove(@PathVariable String id, @PathVariable String feedId) {
        imports.remove(id, feedId);
        return "redirect:/organise/organisations/" + id + "/feeds?removed=yes";
    }

    private static String to(String id, String feedId, String said) {
        return "redirect:/organise/organisations/" + id + "/feeds/" + feedId + "?" + said + "=yes";
    }

    private static Typed usual() {
        return Typed.of(Map.of("format", "AUTO", "publish", "DRAFT", "everyMinutes", "60", "capacity", "50"));
    }

    private static Typed typed(Feed feed) {
        var values = new LinkedHashMap<String, String>();
        values.put("url", feed.url());
        values.put("format", feed.format());
        values.put("publish", feed.publish());
        values.put("everyMinutes", Integer.toString(feed.everyMinutes()));
        values.put("capacity", Integer.toString(feed.capacity()));
        return Typed.of(values);
    }

    private static Feed.Wish wish(Typed form) {
        return new Feed.Wish(
                form.text("url"),
                form.text("format"),
                form.text("publish"),
                form.numberOrNone("everyMinutes"),
                form.numberOrNone("capacity"));
    }

    private String all(String id, Typed form, FormErrors errors, Model model) {
        model.addAttribute("feeds", imports.feeds(id).stream().map(FeedLine::of).toList());
        return show(id, form, errors, "partner/feeds", model);
    }

    private String one(String id, String feedId, Typed form, FormErrors errors, Model model) {
        model.addAttribute("feed", FeedLine.of(imports.feed(id, feedId)));
        model.addAttribute(
                "runs", imports.runs(id, feedId).stream().map(RunLine::of).toList());
        return show(id, form, errors, "partner/feed", model);
    }

    private String show(String id, Typed form, FormErrors errors, String view, Model model) {
        sight.show(id, model);
        model.addAttribute("choices", FeedLine.CHOICES);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return view;
    }
}
