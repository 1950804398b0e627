package org.commonground.booking.booking;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How access needs are sealed.
 *
 * @param keys 32 random bytes in Base64 each: the first seals, the others still open what they sealed before
 */
@Validated
@ConfigurationProperties("commonground.booking.access-needs")
record AccessNeedsProperties(@NotEmpty List<String> keys) {

    List<byte[]> keyBytes() {
        return keys.stream().map(Base64.getDecoder()::decode).toList();
    }

    @AssertTrue(message = "commonground.booking.access-needs.keys must be Base64 of 32 bytes each")
    boolean isEveryKeyOfItsLength() {
        try {
            return keyBytes().stream().allMatch(key -> key.length == 32);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
