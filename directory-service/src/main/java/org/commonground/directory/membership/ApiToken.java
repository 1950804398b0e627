package org.commonground.directory.membership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.commonground.directory.field.InvalidField;

/** The secret with which a program acts for an organisation; it is kept only as its hash. */
record ApiToken(String secret) {

    static final String WORDS = "Give a token that begins with cg_ and has 16 to 128 letters, digits, - or _ after it.";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TOKEN = Pattern.compile("cg_[A-Za-z0-9_-]{16,128}");

    ApiToken {
        if (!isToken(secret)) {
            throw new InvalidField("token", WORDS);
        }
    }

    /** A new one that nobody can guess: 256 random bits. */
    static ApiToken random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new ApiToken("cg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** SHA-256 in hexadecimal: the secret is random and long, so it needs no salt and no slow hash. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ApiToken[not shown]";
    }
}
