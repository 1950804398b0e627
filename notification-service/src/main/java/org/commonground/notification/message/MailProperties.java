package org.commonground.notification.message;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who the mail is from.
 *
 * @param from an address with a name, such as {@code Common Ground <bookings@example.org>}; its domain is also that of
 *     message ids and of calendar entries, so a change makes new entries of old ones
 * @param replyTo where answers go, if not to {@code from}
 */
@Validated
@ConfigurationProperties("commonground.mail")
public record MailProperties(
        @NotBlank @DefaultValue("Common Ground <bookings@example.org>")
        String from,

        @Nullable String replyTo) {

    public InternetAddress sender() {
        return parse(from);
    }

    /** Where a human answer, or a calendar program's, goes. */
    public InternetAddress answers() {
        return parse(Objects.requireNonNullElse(replyTo, from));
    }

    String answersTo() {
        return answers().getAddress();
    }

    public String domain() {
        var address = sender().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    @AssertTrue(message = "commonground.mail.from and reply-to must each be one e-mail address with a domain")
    boolean isEachOneAddress() {
        try {
            return !domain().isEmpty() && answers().getAddress().contains("@");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static InternetAddress parse(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("not an e-mail address: " + text, e);
        }
    }
}
