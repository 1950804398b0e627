package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file with events does, or would do. */
public record Upload(List<Item> items, List<Feed.Problem> problems) {

    /**
     * What becomes of one entry.
     *
     * @param start as the file has it
     * @param action CREATE, CHANGE, SAME, MERGE or SKIP
     */
    public record Item(
            @Nullable String entry,
            @Nullable String title,
            @Nullable String start,
            String action,
            @Nullable String eventId,
            @Nullable String message) {}

    /**
     * A file as it came.
     *
     * @param name by which its events are known again
     */
    public record File(String name, String contentType, byte[] content) {}

    /** Under which terms its events are listed; {@code publish} is DRAFT or PUBLISHED. */
    public record Terms(String organisation, String publish, int capacity) {}

    public Upload {
        items = Wire.list(items);
        problems = Wire.list(problems);
    }
}
