package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.IssuedToken;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.web.When;
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

/** An organisation's API tokens. A new one is shown once, in the answer to its form: no address leads to it. */
@Controller
@RequestMapping("/organise/organisations/{id}/tokens")
class TokensController {

    private static final ZoneId HOME = ZoneId.of("Europe/London");

    private final OwnSight sight;
    private final PartnerClient partner;

    TokensController(OwnSight sight, PartnerClient partner) {
        this.sight = sight;
        this.partner = partner;
    }

    /** A token in words. */
    record Line(String id, String name, String scopes, String expires, String used) {

        static Line of(IssuedToken token) {
            return new Line(
                    token.id(),
                    token.name(),
                    String.join(
                            ", ",
                            token.scopes().stream()
                                    .map(scope -> scope.equals("GUESTS") ? "guests" : "events")
                                    .toList()),
                    token.expiresAt() == null ? "Never" : When.moment(token.expiresAt(), HOME),
                    token.lastUsedAt() == null ? "Never" : When.moment(token.lastUsedAt(), HOME));
        }
    }

    @GetMapping
    String tokens(@PathVariable String id, Model model) {
        return show(id, Typed.of(Map.of("scopes", "EVENTS", "expiresInDays", "90")), FormErrors.none(), null, model);
    }

    @PostMapping
    String issue(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        var wish = new IssuedToken.Wish(form.text("name"), form.written("scopes"), form.number("expiresInDays"));
        return switch (Attempt.at(
                () -> partner.issue(id, wish),
                problem -> FormErrors.of(
                        problem, path -> path.replaceFirst("\\[.*", ""), List.of("name", "scopes", "expiresInDays")),
                Attempt.MAYBE_THERE,
                response)) {
            case Attempt.Done(var made) ->
                show(id, Typed.of(Map.of("scopes", "EVENTS", "expiresInDays", "90")), FormErrors.none(), made, model);
            case Attempt.Refused(var errors) -> show(id, form, errors, null, model);
            case Attempt.Overtaken<?> _ -> show(id, form, FormErrors.general(Attempt.MAYBE_THERE), null, model);
        };
    }

    @PostMapping("/{tokenId}/revoke")
    String revoke(@PathVariable String id, @PathVariable String tokenId) {
        partner.revoke(id, tokenId);
        return "redirect:/organise/organisations/" + id + "/tokens?revoked=yes";
    }

    private String show(String id, Typed form, FormErrors errors, @Nullable IssuedToken made, Model model) {
        sight.show(id, model);
        model.addAttribute("tokens", partner.tokens(id).stream().map(Line::of).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("made", made);
        return "partner/tokens";
    }
}
