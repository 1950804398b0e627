package org.commonground.booking.booking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.commonground.booking.allocation.BookingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What guests need to take part is sensitive: it is stored sealed (AES-256-GCM, bound to its booking), and opened only for
 * those who need to know.
 */
@Component
public class AccessNeeds {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String sealing;

    AccessNeeds(AccessNeedsProperties properties) {
        properties.keyBytes().forEach(bytes -> keys.put(name(bytes), new SecretKeySpec(bytes, "AES")));
        sealing = keys.keySet().iterator().next();
    }

    /** Null for none. */
    @Nullable
    Sealed seal(BookingId booking, @Nullable String needs) {
        if (needs == null) {
            return null;
        }
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var cipherText = crypt(Cipher.ENCRYPT_MODE, sealing, nonce, booking, needs.getBytes(StandardCharsets.UTF_8));
        var both = ByteBuffer.allocate(nonce.length + cipherText.length)
                .put(nonce)
                .put(cipherText)
                .array();
        return new Sealed(sealing + ":" + Base64.getEncoder().encodeToString(both));
    }

    /**
     * What was sealed; null for none.
     *
     * @throws IllegalStateException when its key is no longer configured, or it is another booking's
     */
    public @Nullable String open(BookingId booking, @Nullable Sealed sealed) {
        if (sealed == null) {
            return null;
        }
        var colon = sealed.value().indexOf(':');
        var both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.value().substring(colon + 1)));
        var nonce = new byte[NONCE_BYTES];
        var cipherText = new byte[both.remaining() - NONCE_BYTES];
        both.get(nonce).get(cipherText);
        var key = sealed.value().substring(0, colon);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, booking, cipherText), StandardCharsets.UTF_8);
    }

    /** The same for the same text only, and of no use to those who guess it. */
    String fingerprint(@Nullable String needs) {
        if (needs == null) {
            return "";
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.get(sealing));
            return Base64.getEncoder().encodeToString(mac.doFinal(needs.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }

    private byte[] crypt(int mode, String keyName, byte[] nonce, BookingId booking, byte[] text) {
        var key = keys.get(keyName);
        if (key == null) {
            throw new IllegalStateException("the key " + keyName + " that access needs were sealed with is missing");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(booking.value().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("access needs of " + booking + " cannot be read or sealed", e);
        }
    }

    private static String name(byte[] key) {
        return Fingerprint.of("key", Base64.getEncoder().encodeToString(key)).substring(0, 8);
    }
}
