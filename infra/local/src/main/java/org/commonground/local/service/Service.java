package org.commonground.local.service;

import java.nio.file.Path;
import java.util.Map;

/**
 * One of the four.
 *
 * @param jar the executable jar, the same that production runs
 * @param settings Spring configuration keys and values
 */
public record Service(String name, Path jar, String url, Map<String, String> settings) {

    public Service {
        settings = Map.copyOf(settings);
    }
}
