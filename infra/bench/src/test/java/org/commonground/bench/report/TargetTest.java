package org.commonground.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.bench.report.FindingsMother.findings;

import java.util.List;
import org.commonground.bench.scenario.Findings;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void allEightCanBeReached() {
        assertThat(Target.of(findings().made())).hasSize(8).allMatch(Target::reached);
    }

    @Test
    void aPeakJustBelowMissesItsTargetAndTheShareOfTheGateway() {
        assertThat(missed(findings().withPeak(1_499).made()))
                .satisfiesExactly(
                        rate -> assertThat(rate).startsWith("1,500 confirmed"),
                        share -> assertThat(share).startsWith("0.5 or more"));
    }

    @Test
    void aPeakNoBetterThanOneAndAHalfTimesTheDriverMisses() {
        assertThat(missed(findings().withPeak(1_350).made()))
                .anySatisfy(wanted -> assertThat(wanted).startsWith("more than 1.5 times"));
    }

    @Test
    void aFullEventMayLoseTenPercentAndNoMore() {
        assertThat(missed(findings().withFull(100_000, 1_349).made()))
                .singleElement()
                .asString()
                .startsWith("the rate at 100,000");
    }

    @Test
    void aFullEventIsComparedWithTheQuickerOfTheEmptyOnes() {
        assertThat(missed(findings().withEmptyAgain(1_501).made()))
                .singleElement()
                .asString()
                .startsWith("the rate at 100,000");
    }

    @Test
    void fewerBookingsThanTheTargetSpeaksOfDoNotReachIt() {
        assertThat(missed(findings().withFull(80_000, 1_500).made())).hasSize(1);
    }

    @Test
    void timesAreJudgedByTheirP99() {
        assertThat(missed(findings().withP99(15).made()))
                .singleElement()
                .asString()
                .startsWith("a quiet event");
        assertThat(missed(findings().withP99(300).made())).hasSize(2);
    }

    @Test
    void aBurstIsOverWhenItsLastMailIsAcceptedAndNoneIsLost() {
        assertThat(missed(findings().withBurst(60.1, 0).made()))
                .singleElement()
                .asString()
                .startsWith("the last mail of 5,000");
        assertThat(missed(findings().withBurst(42, 1).made())).hasSize(1);
        assertThat(missed(findings().withP99(1_000).made()))
                .anySatisfy(wanted -> assertThat(wanted).startsWith("p99 below 1 s"));
    }

    @Test
    void whatWasNotMeasuredIsNotJudged() {
        assertThat(Target.of(new Findings())).isEmpty();
    }

    private static List<String> missed(Findings findings) {
        return Target.of(findings).stream()
                .filter(target -> !target.reached())
                .map(Target::wanted)
                .toList();
    }
}
