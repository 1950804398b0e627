package org.commonground.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.commonground.bench.scenario.Part;
import org.commonground.bench.scenario.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutOptionsEverythingIsMeasuredOnAStackOfItsOwn() {
        Options options = Options.parse(List.of());
        assertThat(options.scale()).isEqualTo(Scale.full());
        assertThat(options.addresses()).isNull();
        assertThat(options.scale().clients()).containsExactly(1, 32, 128, 512);
        assertThat(options.scale().filled()).containsExactly(0, 10_000, 100_000);
    }

    @Test
    void optionsComeInAnyOrder() {
        Options options = Options.parse(List.of("--report=/r", "--quick", "--addresses=/a", "--data=/d"));
        assertThat(options).isEqualTo(new Options(Scale.quick(), Path.of("/a"), Path.of("/d"), Path.of("/r"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--slow", "--data", "--data=", "quick", "--only"})
    void whatIsNotAnOptionIsSaid(String argument) {
        assertThatThrownBy(() -> Options.parse(List.of(argument)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(argument);
    }

    @Test
    void theRestBetweenLoadsCanBeCutShort() {
        var options = Options.parse(List.of("--rest=20"));

        assertThat(options.scale().longestRest()).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.scale().filled()).containsExactly(0, 10_000, 100_000);
    }

    @Test
    void someOfItCanBeMeasuredAlone() {
        assertThat(Options.parse(List.of("--only=mail,quiet")).scale().parts()).containsExactly(Part.MAIL, Part.QUIET);
        assertThat(Options.parse(List.of()).scale().parts()).containsExactly(Part.values());
        assertThatThrownBy(() -> Options.parse(List.of("--only=mail,speed")))
                .hasMessageContaining("\"speed\"")
                .hasMessageContaining("[mail, rush, quiet, filled]");
    }
}
