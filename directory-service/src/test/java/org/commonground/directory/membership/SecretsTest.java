package org.commonground.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.field.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @Test
    void onePersonHasOneAddressHoweverItIsTyped() {
        assertThat(new EmailAddress(" Jo@Example.ORG ")).isEqualTo(new EmailAddress("jo@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jo",
                "jo@",
                "@example.org",
                "jo@example",
                "jo@@example.org",
                "j o@example.org",
                "jo@example.org\nBcc: all@example.org",
                "jo@example.org,me@example.org"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(InvalidField.class);
    }

    @Test
    void aTokenIsNeverPrintedAndItsHashIsStable() {
        var token = new ApiToken("cg_0123456789abcdef");
        assertThat(token.toString()).doesNotContain("0123456789abcdef");
        assertThat(token.hash()).hasSize(64).isEqualTo(new ApiToken("cg_0123456789abcdef").hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cg_", "cg_short", "0123456789abcdef0123", "cg_0123456789abcde\n"})
    void whatIsNoTokenIsRefused(String text) {
        assertThatThrownBy(() -> new ApiToken(text)).isInstanceOf(InvalidField.class);
    }
}
