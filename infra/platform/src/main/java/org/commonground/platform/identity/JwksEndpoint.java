package org.commonground.platform.identity;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public keys with which others verify this service's tokens. */
@RestController
class JwksEndpoint {

    private final TokenSigner signer;

    JwksEndpoint(TokenSigner signer) {
        this.signer = signer;
    }

    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> keys() {
        return signer.publicKeys();
    }
}
