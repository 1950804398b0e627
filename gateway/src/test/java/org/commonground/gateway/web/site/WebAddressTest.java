package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @Test
    void showsWhatMatters() {
        assertThat(WebAddress.of("https://www.example.org/"))
                .isEqualTo(new WebAddress("example.org", "https://www.example.org/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//example.org", "example.org", "http://a b", ""})
    void whatIsNoWebAddressIsNotLinked(String address) {
        assertThat(WebAddress.of(address)).isNull();
    }
}
