package org.commonground.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.platform.identity.Caller;

/**
 * Partners' API tokens. An answer of the directory, a no as well, is believed for {@link #BELIEVED}: so long may a token
 * that was taken back still work. Tokens are remembered by their hash.
 */
final class ApiTokens {

    static final Duration BELIEVED = Duration.ofSeconds(30);

    private static final String PREFIX = "cg_";
    private static final int LONGEST = 200;
    private static final int MOST = 10_000;

    private final DirectoryIdentities directory;
    private final Cache<String, Optional<Caller>> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();

    ApiTokens(DirectoryIdentities directory) {
        this.directory = directory;
    }

    /** @throws ServiceUnavailable when the directory must be asked and does not answer */
    Optional<Caller> resolve(String token) {
        if (!token.startsWith(PREFIX) || token.length() > LONGEST) {
            return Optional.empty();
        }
        return answers.get(hash(token), _ -> directory.token(token));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
