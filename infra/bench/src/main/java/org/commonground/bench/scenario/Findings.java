package org.commonground.bench.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything measured in one run, and what was odd about it. */
public final class Findings {

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private boolean complete = true;

    public void add(Measurement measurement) {
        measurements.add(measurement);
    }

    public void remark(String sentence) {
        remarks.add(sentence);
    }

    /** Remarks on something that could not be measured. */
    void broken(String sentence) {
        complete = false;
        remark(sentence);
    }

    /** Whether everything could be measured. */
    public boolean isComplete() {
        return complete;
    }

    public List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** A series by size, smallest first. */
    public List<Measurement> of(Series series) {
        return measurements.stream()
                .filter(measurement -> measurement.series() == series)
                .sorted(Comparator.comparingInt(Measurement::size))
                .toList();
    }

    /** The one of its series with the most done per second. */
    public Optional<Measurement> peak(Series series) {
        return of(series).stream()
                .max(Comparator.comparingDouble(one -> one.counted().rate()));
    }

    public Optional<Measurement> at(Series series, int size) {
        return of(series).stream().filter(one -> one.size() == size).findFirst();
    }
}
