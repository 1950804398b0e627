package org.commonground.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values lie between nought and one.
 *
 * @param logarithmic by powers of ten
 */
record Axis(double least, double most, boolean logarithmic, List<Double> ticks) {

    private static final int WANTED_TICKS = 5;

    /** From nought up to a round number at or above the largest. */
    static Axis linear(double largest) {
        double step = roundUp(Math.max(largest, 1e-9) / WANTED_TICKS);
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.ceil(largest / step - 1e-9);
        for (int tick = 0; tick <= Math.max(1, count); tick++) {
            ticks.add(tick * step);
        }
        return new Axis(0, ticks.getLast(), false, List.copyOf(ticks));
    }

    /** From the power of ten at or below the smallest to the one at or above the largest. */
    static Axis logarithmic(double smallest, double largest) {
        int from = (int) Math.floor(Math.log10(Math.max(smallest, 1e-3)));
        int to = Math.max(from + 1, (int) Math.ceil(Math.log10(Math.max(largest, 1e-3))));
        List<Double> ticks = new ArrayList<>();
        for (int power = from; power <= to; power++) {
            ticks.add(Math.pow(10, power));
        }
        return new Axis(ticks.getFirst(), ticks.getLast(), true, List.copyOf(ticks));
    }

    /** 0 at the least, 1 at the most; what lies outside is at its edge. */
    double place(double value) {
        double place = logarithmic
                ? Math.log10(Math.max(value, least) / least) / Math.log10(most / least)
                : (value - least) / (most - least);
        return Math.clamp(place, 0, 1);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double roundUp(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (int factor : List.of(1, 2, 5)) {
            if (step <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
