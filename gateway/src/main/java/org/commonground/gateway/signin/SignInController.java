package org.commonground.gateway.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages around signing in. Looking at them changes nothing, and what can be signed in with stays off other sites. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final String WRONG = "Enter an e-mail address, like name@example.org";

    @ModelAttribute
    void keepToOurselves(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String form() {
        return "sign-in";
    }

    /** Comes here with what cannot be an address; everything else is answered before. */
    @PostMapping
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String again(@RequestParam(required = false) @Nullable String username, Model model) {
        model.addAttribute("email", username);
        model.addAttribute("error", WRONG);
        return "sign-in";
    }

    @GetMapping("/sent")
    String sent() {
        return "sign-in-sent";
    }

    /** Mail scanners open links: only the button signs in. */
    @GetMapping("/confirm")
    String confirm(@RequestParam(required = false) @Nullable String token, Model model) {
        if (token == null || token.isBlank()) {
            model.addAttribute("expired", true);
        } else {
            model.addAttribute("token", token);
        }
        return "sign-in-confirm";
    }

    /** Comes here without a token. */
    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String incomplete(Model model) {
        model.addAttribute("expired", true);
        return "sign-in-confirm";
    }
}
