package org.commonground.notification.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.message.Template;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes sign-in links from the gateway, and from nobody else. */
@RestController
class SignInLinkController {

    /**
     * A link to send.
     *
     * @param link works once; two requests with the same link are one message
     */
    record SignInLinkRequest(
            @NotBlank(message = "Give an e-mail address.")
            @Email(message = "Give an e-mail address, like name@example.org.")
            @PlainText(max = 254)
            String email,

            @NotBlank(message = "Give a link.")
            @URL(regexp = "https?://.+", message = "Give a web address, like https://example.org/sign-in.")
            @Size(max = 2_000)
            String link,

            @NotNull(message = "Give a point in time.") Instant expiresAt) {}

    private final PostBox post;

    SignInLinkController(PostBox post) {
        this.post = post;
    }

    /** Answers once the link is stored; it is sent within moments. */
    @PostMapping("/internal/messages/sign-in-link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(@Valid @RequestBody SignInLinkRequest request, @AuthenticationPrincipal @Nullable Caller caller) {
        if (caller == null || !caller.isService("gateway")) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN, "forbidden", "Not yours to do", "Sign-in links come from the gateway.");
        }
        var id = JobId.ofSecret(request.link(), Template.SIGN_IN_LINK);
        post.post(id, new Letter.SignInLink(request.email(), URI.create(request.link()), request.expiresAt()));
    }
}
