package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.gateway.client.RecordsClient;
import org.commonground.gateway.client.SpeakerRecord;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The record of a speaker. */
@Controller
@RequestMapping("/organise/speakers")
class SpeakerFormController extends RecordForm<SpeakerRecord, SpeakerRecord.Wish> {

    private final RecordsClient records;
    private final Names names;

    SpeakerFormController(RecordsClient records, Names names, Stewards stewards) {
        super(stewards, SpeakerFields.ALL, "partner/speaker");
        this.records = records;
        this.names = names;
    }

    @Override
    Typed blank() {
        return Typed.of(Map.of("kind", "PERSON"));
    }

    @Override
    Versioned<SpeakerRecord> saved(String id) {
        return records.speaker(id);
    }

    @Override
    Typed typed(SpeakerRecord saved) {
        return SpeakerFields.of(saved);
    }

    @Override
    SpeakerRecord add(SpeakerRecord.Wish wish) {
        return records.add(wish);
    }

    @Override
    SpeakerRecord change(String id, SpeakerRecord.Wish wish, String version) {
        return records.change(id, wish, version);
    }

    @Override
    Attempt<SpeakerRecord> send(
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

    @Override
    String page(SpeakerRecord saved) {
        return "/speakers/" + saved.slug();
    }

    @Override
    void offer(Typed form, Model model) {
        model.addAttribute("works", Math.max(2, form.written("workTitle").size() + 1));
    }
}
