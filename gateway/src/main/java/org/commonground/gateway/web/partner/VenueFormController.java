package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.commonground.gateway.client.RecordedVenue;
import org.commonground.gateway.client.RecordsClient;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Access;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a venue: where it is, how one gets in, and what it wants to know before an event there is public. */
@Controller
@RequestMapping("/organise/venues")
class VenueFormController extends RecordForm<RecordedVenue, RecordedVenue.Wish> {

    private static final int FEWEST_RULES = 2;
    private static final int TO_SHOW = 100;

    private final RecordsClient records;

    VenueFormController(RecordsClient records, Stewards stewards) {
        super(stewards, VenueFields.ALL, "partner/venue");
        this.records = records;
    }

    /** All that are on record, or those with some words in their names. */
    @GetMapping
    String venues(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("venues", records.venues(q.strip(), TO_SHOW).items());
        return "partner/venues";
    }

    @Override
    Typed blank() {
        return Typed.of(Map.of());
    }

    @Override
    Versioned<RecordedVenue> saved(String id) {
        return records.venue(id);
    }

    @Override
    Typed typed(RecordedVenue saved) {
        return VenueFields.of(saved);
    }

    @Override
    RecordedVenue add(RecordedVenue.Wish wish) {
        return records.add(wish);
    }

    @Override
    RecordedVenue change(String id, RecordedVenue.Wish wish, String version) {
        return records.change(id, wish, version);
    }

    @Override
    Attempt<RecordedVenue> send(
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

    @Override
    String page(RecordedVenue saved) {
        return "/organise/venues/" + saved.id() + "?saved=yes";
    }

    @Override
    void offer(Typed form, Model model) {
        model.addAttribute("access", Access.KNOWN);
        model.addAttribute(
                "ruleLines", Math.max(FEWEST_RULES, form.written("ruleLabel").size() + 1));
    }
}
