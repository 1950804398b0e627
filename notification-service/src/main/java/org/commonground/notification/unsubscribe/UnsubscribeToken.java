package org.commonground.notification.unsubscribe;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonground.notification.secret.Secret;

/** The id of a booking, or of a digest, that only we can have written: followed by half of its HMAC-SHA256, in Base64 for addresses. */
final class UnsubscribeToken {

    private static final int ID_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private UnsubscribeToken() {}

    static String of(UUID of, Secret secret) {
        var id = bytes(of);
        var token = ByteBuffer.allocate(ID_BYTES + Secret.PROOF_BYTES).put(id).put(secret.proof(id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Whose it is; nothing for one that we did not write. */
    static Optional<UUID> read(String token, Secret secret) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(token);
        var id = Arrays.copyOf(bytes, ID_BYTES);
        return MessageDigest.isEqual(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length), secret.proof(id))
                ? Optional.of(uuid(id))
                : Optional.empty();
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] id) {
        var bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
