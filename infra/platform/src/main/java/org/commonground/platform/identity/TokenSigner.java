package org.commonground.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;

/** Signs who is calling into a short-lived JWT (ES256, RFC 7519) that other services verify by themselves. */
public final class TokenSigner {

    private final String issuer;
    private final ECKey key;
    private final Duration lifetime;
    private final Clock clock;

    public TokenSigner(String issuer, ECKey key, Duration lifetime, Clock clock) {
        this.issuer = issuer;
        this.key = key;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A compact JWT for the caller, good for the configured lifetime. */
    public String sign(Caller caller) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(IdentityProperties.AUDIENCE)
                .subject(caller.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)));
        CallerClaims.write(caller).forEach(claims::claim);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
        return token.serialize();
    }

    /** The public half, as a JSON Web Key Set (RFC 7517). */
    public Map<String, Object> publicKeys() {
        return new JWKSet(key).toPublicJWKSet().toJSONObject();
    }
}
