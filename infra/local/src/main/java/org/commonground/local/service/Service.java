package org.commonground.local.service;

import java.nio.file.Path;
import java.util.Map;

/**
 * One of the four.
 *
 * @param jar the executable jar, the same that production runs
 * @param settings Spring configuration keys and values
 * @param urgency what it gets of the processors when all are busy
 */
public record Service(String name, Path jar, String url, Map<String, String> settings, Urgency urgency) {

    /** Who goes first. */
    public enum Urgency {
        /** Answers people, many at once. */
        RUSH,
        USUAL,
        /** Goes on when the others are done: mail may be a moment late, a booking may not. */
        CAN_WAIT
    }

    public Service {
        settings = Map.copyOf(settings);
    }
}
