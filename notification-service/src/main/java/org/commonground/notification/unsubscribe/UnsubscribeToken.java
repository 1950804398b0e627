package org.commonground.notification.unsubscribe;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.commonground.notification.contact.BookingId;

/** A booking's id that only we can have written: followed by half of its HMAC-SHA256, in Base64 for addresses. */
final class UnsubscribeToken {

    private static final int ID_BYTES = 16;
    private static final int PROOF_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private UnsubscribeToken() {}

    static String of(BookingId booking, byte[] key) {
        var id = bytes(booking);
        var token = ByteBuffer.allocate(ID_BYTES + PROOF_BYTES).put(id).put(proof(id, key));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Whose it is; nothing for one that we did not write. */
    static Optional<BookingId> read(String token, byte[] key) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(token);
        var id = Arrays.copyOf(bytes, ID_BYTES);
        return MessageDigest.isEqual(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length), proof(id, key))
                ? Optional.of(booking(id))
                : Optional.empty();
    }

    private static byte[] bytes(BookingId booking) {
        var uuid = UUID.fromString(booking.value());
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static BookingId booking(byte[] id) {
        var bytes = ByteBuffer.wrap(id);
        return new BookingId(new UUID(bytes.getLong(), bytes.getLong()).toString());
    }

    private static byte[] proof(byte[] id, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return Arrays.copyOf(mac.doFinal(id), PROOF_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }
}
