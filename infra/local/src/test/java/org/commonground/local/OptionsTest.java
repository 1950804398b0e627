package org.commonground.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutArgumentsEverythingIsWhereTheReadmeSays() {
        Options options = parse(Map.of());
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.fresh()).isFalse();
        assertThat(options.addresses()).isEqualTo(Addresses.usual());
        assertThat(options.addresses().url(Port.GATEWAY)).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of(
                "COMMONGROUND_GATEWAY_PORT", "9000", "COMMONGROUND_KAFKA_PORT", "9001", "COMMONGROUND_DATA", "/a");
        Options options = parse(environment, "--gateway-port=9100", "--data=/b");
        assertThat(options.addresses().port(Port.GATEWAY)).isEqualTo(9100);
        assertThat(options.addresses().port(Port.KAFKA)).isEqualTo(9001);
        assertThat(options.data()).isEqualTo(Path.of("/b"));
    }

    @Test
    void freePortsAreAllDifferentAndLeaveWhatWasChosen() {
        AtomicInteger next = new AtomicInteger(20_000);
        Options options = Options.parse(
                List.of("--ports=free", "--mailbox-port=20001"),
                Map.of(),
                () -> next.getAndIncrement() / 2 * 2 / 2 + 10_000);
        assertThat(options.addresses().port(Port.MAILBOX)).isEqualTo(20_001);
        assertThat(options.addresses().ports().values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--gateway-port=0", "--gateway-port=65536", "--gateway-port=http", "--gateway-port="})
    void aPortIsANumber(String argument) {
        assertThatThrownBy(() -> parse(Map.of(), argument))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("--gateway-port is a number from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--frehs", "fresh", "--data=", "--ports=some", "--web-port=1"})
    void whatIsNotAnOptionIsSaid(String argument) {
        assertThatThrownBy(() -> parse(Map.of(), argument))
                .isInstanceOf(CannotStart.class)
                .hasMessage("\"" + argument + "\" is not an option; ./start --help lists them");
    }

    @Test
    void everyPortIsChangeable() {
        for (Port port : Port.values()) {
            assertThat(parse(Map.of(), port.flag() + "=1234").addresses().port(port))
                    .isEqualTo(1234);
            assertThat(parse(Map.of(port.variable(), "1234")).addresses().port(port))
                    .isEqualTo(1234);
        }
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(List.of(arguments), environment, () -> {
            throw new AssertionError("nobody asked for a free port");
        });
    }
}
