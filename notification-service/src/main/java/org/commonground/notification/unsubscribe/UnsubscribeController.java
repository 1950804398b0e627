package org.commonground.notification.unsubscribe;

import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what was said on the gateway's page, or by a mail program that posted to it. Whoever has the link may say it. */
@RestController
class UnsubscribeController {

    private final Unsubscriptions unsubscriptions;

    UnsubscribeController(Unsubscriptions unsubscriptions) {
        this.unsubscriptions = unsubscriptions;
    }

    @PostMapping("/api/unsubscriptions/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable String token) {
        if (!unsubscriptions.add(token)) {
            throw Problem.notFound("link");
        }
    }
}
