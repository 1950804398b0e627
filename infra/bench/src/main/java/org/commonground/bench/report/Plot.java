package org.commonground.bench.report;

import java.util.List;

/**
 * Lines over named places, all data of the plot.
 *
 * @param places the names along the bottom
 * @param unit what goes up
 * @param logarithmic whether it goes up by powers of ten
 */
record Plot(String title, String unit, boolean logarithmic, List<String> places, List<Line> lines) {

    /** One value for each place. */
    record Line(String name, List<Double> values) {}

    Axis axis() {
        double largest = values().max().orElse(1);
        return logarithmic
                ? Axis.logarithmic(values().filter(value -> value > 0).min().orElse(1), largest)
                : Axis.linear(largest);
    }

    private java.util.stream.DoubleStream values() {
        return lines.stream().flatMap(line -> line.values().stream()).mapToDouble(Double::doubleValue);
    }
}
