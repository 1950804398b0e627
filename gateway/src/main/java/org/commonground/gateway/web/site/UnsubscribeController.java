package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.NotificationClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One press, by a person here or by their mail program, and there are no more messages but those about the booking. */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {

    private final NotificationClient notification;

    UnsubscribeController(NotificationClient notification) {
        this.notification = notification;
    }

    @ModelAttribute
    void keepToOurselves(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Mail scanners open links: only the button, or a post, unsubscribes. */
    @GetMapping
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        return "unsubscribe";
    }

    @PostMapping
    String unsubscribe(@PathVariable String token, Model model) {
        notification.unsubscribe(token);
        model.addAttribute("done", true);
        return "unsubscribe";
    }
}
