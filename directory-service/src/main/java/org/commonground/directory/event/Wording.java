package org.commonground.directory.event;

import java.util.List;
import org.commonground.directory.field.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, in its organisers' words.
 *
 * @param description Markdown (CommonMark); HTML in it is shown as text
 */
public record Wording(
        String title, @Nullable String summary, @Nullable String description, List<String> topics) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SUMMARY = 500;
    public static final int LONGEST_DESCRIPTION = 20_000;
    public static final int LONGEST_TOPIC = 60;
    public static final int MOST_TOPICS = 20;

    public Wording {
        title = Checks.text("title", title, LONGEST_TITLE);
        summary = Checks.optionalText("summary", summary, LONGEST_SUMMARY);
        description = Checks.optionalText("description", description, LONGEST_DESCRIPTION);
        topics = Checks.distinct(
                "topics",
                topics.stream()
                        .map(topic -> Checks.text("topics", topic, LONGEST_TOPIC))
                        .toList(),
                MOST_TOPICS);
    }
}
