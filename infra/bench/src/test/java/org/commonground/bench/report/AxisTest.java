package org.commonground.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void aLinearAxisGoesUpInRoundStepsToTheLargestOrMore() {
        assertThat(Axis.linear(1_730).ticks()).containsExactly(0.0, 500.0, 1_000.0, 1_500.0, 2_000.0);
        assertThat(Axis.linear(10).ticks()).endsWith(10.0);
        assertThat(Axis.linear(0).most()).isPositive();
    }

    @Test
    void aLogarithmicAxisHasEveryPowerOfTenBetween() {
        assertThat(Axis.logarithmic(0.7, 320).ticks()).containsExactly(0.1, 1.0, 10.0, 100.0, 1_000.0);
        assertThat(Axis.logarithmic(10, 10).ticks()).hasSizeGreaterThan(1);
    }

    @Test
    void valuesLieWhereTheyBelong() {
        assertThat(Axis.linear(1_000).place(500)).isEqualTo(0.5, within(1e-9));
        assertThat(Axis.logarithmic(1, 100).place(10)).isEqualTo(0.5, within(1e-9));
        assertThat(Axis.logarithmic(1, 100).place(0)).isZero();
    }
}
