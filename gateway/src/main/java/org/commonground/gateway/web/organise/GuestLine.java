package org.commonground.gateway.web.organise;

import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.GuestEntry;
import org.commonground.gateway.client.Question;
import org.commonground.gateway.web.form.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A party in the guest list, in words.
 *
 * @param answers each with its question
 * @param hold the name of the block that it fills
 */
record GuestLine(
        String reference,
        String name,
        List<String> guests,
        String places,
        String status,
        boolean comes,
        List<Answer> answers,
        @Nullable String hold) {

    static GuestLine of(GuestEntry entry, List<Question> questions, Map<String, String> holds) {
        return new GuestLine(
                entry.reference(),
                entry.name() == null ? "Name removed" : entry.name(),
                entry.guests(),
                places(entry),
                Words.status(entry.status()),
                entry.status().equals("CONFIRMED"),
                Answer.of(questions, entry.answers()),
                entry.hold() == null ? null : holds.getOrDefault(entry.hold(), entry.hold()));
    }

    private static String places(GuestEntry entry) {
        var places = entry.places() == 1 ? "1 place" : entry.places() + " places";
        return entry.waitingFor() == 0 ? places : places + ", waits for " + entry.waitingFor() + " more";
    }
}
