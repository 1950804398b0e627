package org.commonground.gateway.token;

import java.util.Optional;
import org.commonground.gateway.client.CallerRights;
import org.commonground.gateway.client.CallerToken;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.TokenSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** The gateway's word for who is asking, in a form that the services verify (JWT, RFC 7519). */
public final class IdentityTokens implements CallerToken, CallerRights {

    private final TokenSigner signer;
    private final Memberships memberships;

    IdentityTokens(TokenSigner signer, Memberships memberships) {
        this.signer = signer;
        this.memberships = memberships;
    }

    /** @throws ServiceUnavailable when it cannot be found out what the person may do */
    @Override
    public Optional<String> currentToken() {
        return caller(SecurityContextHolder.getContext().getAuthentication()).map(signer::sign);
    }

    /** @throws ServiceUnavailable when it cannot be found out what the person may do */
    @Override
    public boolean administrates() {
        return caller(SecurityContextHolder.getContext().getAuthentication())
                .map(Caller::admin)
                .orElse(false);
    }

    @Override
    public void renew() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof UserDetails person) {
            memberships.forget(person.getUsername());
        }
    }

    private Optional<Caller> caller(@Nullable Authentication authentication) {
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case Caller caller -> Optional.of(caller);
            case UserDetails person -> Optional.of(memberships.of(person.getUsername()));
            case null, default -> Optional.empty();
        };
    }
}
