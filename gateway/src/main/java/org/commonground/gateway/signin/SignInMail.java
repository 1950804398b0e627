package org.commonground.gateway.signin;

import java.time.Instant;
import org.commonground.gateway.client.ServiceAddresses;
import org.commonground.gateway.token.OwnCalls;
import org.commonground.gateway.web.Site;
import org.commonground.platform.identity.TokenSigner;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Has the notification service send a link. */
@Component
class SignInMail {

    private final RestClient notification;
    private final Site site;

    SignInMail(ServiceAddresses services, RestClient.Builder http, TokenSigner signer, Site site) {
        this.notification = OwnCalls.to(services.notification(), services, http, signer);
        this.site = site;
    }

    private record LinkMessage(String email, String link, Instant expiresAt) {}

    /** @throws RestClientException when the service does not take it */
    void send(OneTimeToken token) {
        var link = site.url("/sign-in/confirm?token=" + token.getTokenValue());
        notification
                .post()
                .uri("/internal/messages/sign-in-link")
                .body(new LinkMessage(token.getUsername(), link, token.getExpiresAt()))
                .retrieve()
                .toBodilessEntity();
    }
}
