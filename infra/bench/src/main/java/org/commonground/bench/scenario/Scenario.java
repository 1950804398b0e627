package org.commonground.bench.scenario;

import java.io.IOException;

/** One kind of load. */
interface Scenario {

    /** Measures, and adds to the findings; may build on what those before it found. */
    void run(Ground ground, Findings findings) throws IOException, InterruptedException;
}
