package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.commonground.gateway.client.Digest;
import org.commonground.gateway.client.NotificationClient;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.NoSuchPage;
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

/** The mail of an organisation: what its letters to guests carry, and whether one gets a digest oneself. */
@Controller
@RequestMapping("/organise/organisations/{id}/mail")
class MailController {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private final OwnSight sight;
    private final PartnerClient partner;
    private final NotificationClient notification;

    MailController(OwnSight sight, PartnerClient partner, NotificationClient notification) {
        this.sight = sight;
        this.partner = partner;
        this.notification = notification;
    }

    @GetMapping
    String mail(@PathVariable String id, Model model) {
        organised(id);
        var saved = partner.letterhead(id);
        return show(id, LetterheadFields.of(saved.value()), saved.tag(), FormErrors.none(), model);
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        organised(id);
        var form = new Typed(fields);
        var version = form.text("version");
        var sent = Attempt.at(
                () -> partner.write(id, LetterheadFields.wish(form), version),
                LetterheadFields.ALL::errors,
                Attempt.UNDECIDED,
                response);
        return switch (sent) {
            case Attempt.Done<?> _ -> "redirect:/organise/organisations/" + id + "/mail?saved=yes";
            case Attempt.Refused(var errors) -> show(id, form, version, errors, model);
            case Attempt.Overtaken<?> _ -> {
                var now = partner.letterhead(id);
                model.addAttribute(
                        "differences", LetterheadFields.ALL.differences(LetterheadFields.of(now.value()), form));
                yield show(id, form, now.tag(), FormErrors.none(), model);
            }
        };
    }

    /** For whoever presses, and nobody else. */
    @PostMapping("/digest")
    String digest(@PathVariable String id, @RequestParam(defaultValue = "") String on) {
        notification.change(organised(id), new Digest.Wish(on.equals("yes")));
        return "redirect:/organise/organisations/" + id + "/mail?digest=" + (on.equals("yes") ? "on" : "off");
    }

    /** The organisation's id, also where the address has its slug. */
    private String organised(String id) {
        var own = sight.see(id);
        if (!own.organiser()) {
            throw new NoSuchPage("error/404");
        }
        return own.organisation().id();
    }

    private String show(String id, Typed form, String version, FormErrors errors, Model model) {
        var own = sight.show(id, model);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("errors", errors);
        model.addAttribute("languages", LetterheadFields.LANGUAGES);
        var digest = digest(own.organisation().id());
        model.addAttribute("digest", digest);
        model.addAttribute("hour", digest == null ? null : hour(digest));
        return "partner/mail";
    }

    /** 7am (United Kingdom Time). */
    private static String hour(Digest digest) {
        var clock = CLOCK.format(digest.at()).toLowerCase(Locale.UK).replace(":00", "");
        return clock + " (" + digest.timeZone().getDisplayName(TextStyle.FULL_STANDALONE, Locale.UK) + ")";
    }

    /** Absent where the notification service is away: the rest of the page does not need it. */
    private @Nullable Digest digest(String id) {
        try {
            return notification.digest(id);
        } catch (ServiceUnavailable away) {
            return null;
        }
    }
}
