package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.internet.AddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @Test
    void aNameIsQuotedOrEncodedAndStaysAName() throws AddressException {
        assertThat(Recipient.of("a@example.org", "Eve, \"all\" <b@example.org>").toString())
                .isEqualTo("\"Eve, \\\"all\\\" <b@example.org>\" <a@example.org>");
        assertThat(Recipient.of("a@example.org", "陳大文").toString())
                .isEqualTo("=?UTF-8?B?6Zmz5aSn5paH?= <a@example.org>");
    }

    @Test
    void aDomainInAnotherScriptIsReached() throws AddressException {
        assertThat(Recipient.of("post@bücher.example").getAddress()).isEqualTo("post@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "Eve <a@example.org>",
                "a b@example.org",
                "example.org",
                "@example.org",
                "a@",
                "jürgen@example.org",
            })
    void whatIsNotOneReachableMailboxIsRefused(String typed) {
        assertThatExceptionOfType(AddressException.class).isThrownBy(() -> Recipient.of(typed));
    }
}
