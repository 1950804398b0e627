package org.commonground.local.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** Speaks to the services as the local stack's administrator, with the gateway's own key: who has the file may. */
final class AdminToken {

    private static final int LIFETIME_SECONDS = 60;

    private final ECKey key;

    private AdminToken(ECKey key) {
        this.key = key;
    }

    static AdminToken signedWith(Path keyFile) throws IOException {
        try {
            return new AdminToken(ECKey.parse(Files.readString(keyFile)));
        } catch (ParseException cause) {
            throw new IOException(keyFile + " does not hold a JSON Web Key", cause);
        }
    }

    /** A compact JWT (ES256), good for a minute. */
    String sign() {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("gateway")
                .audience("common-ground")
                .subject("local-stack")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
                .claim("kind", "service")
                .claim("admin", true)
                .claim("organisations", Map.of())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException cause) {
            throw new IllegalStateException("The gateway's key cannot sign", cause);
        }
        return token.serialize();
    }
}
