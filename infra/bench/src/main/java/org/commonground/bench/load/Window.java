package org.commonground.bench.load;

import java.time.Duration;

/** How long the load lasts: first unmeasured, then measured. */
public record Window(Duration warmUp, Duration measured) {}
