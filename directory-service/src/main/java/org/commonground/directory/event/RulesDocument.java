package org.commonground.directory.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The booking rules as they are stored; public, like its parts, because the codec reads it by reflection. What may be
 * null was not asked when the oldest events were stored.
 */
public record RulesDocument(
        int capacity,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant changesUntil,
        int maxPartySize,
        boolean waitingList,
        @Nullable Integer offerMinutes,
        @Nullable Boolean confirmByEmail,
        @Nullable Boolean guestNames,
        @Nullable List<Asked> questions) {

    /** A question. */
    public record Asked(String id, String label, String kind, List<String> choices, boolean required) {

        static Asked of(Question question) {
            var answer = question.answer();
            return new Asked(
                    question.id(), question.label(), answer.kind().name(), answer.choices(), question.required());
        }

        Question question() {
            return new Question(id, label, Question.Answer.of(Question.Kind.valueOf(kind), choices), required);
        }
    }

    static RulesDocument of(BookingRules rules) {
        var window = rules.window();
        var allotment = rules.allotment();
        return new RulesDocument(
                rules.capacity(),
                window.opensAt(),
                window.closesAt(),
                window.changesUntil(),
                rules.maxPartySize(),
                allotment.waitingList(),
                allotment.offerMinutes(),
                allotment.confirmByEmail(),
                rules.form().guestNames(),
                rules.form().questions().stream().map(Asked::of).toList());
    }

    BookingRules rules() {
        return new BookingRules(
                capacity,
                new BookingWindow(opensAt, closesAt, changesUntil),
                maxPartySize,
                new Allotment(waitingList, offerMinutes, Objects.requireNonNullElse(confirmByEmail, false)),
                new BookingForm(
                        Objects.requireNonNullElse(guestNames, false),
                        Objects.<List<Asked>>requireNonNullElse(questions, List.of()).stream()
                                .map(Asked::question)
                                .toList()));
    }
}
