package org.commonground.directory.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The booking rules on the wire; what each field means is said at the domain types. */
public record BookingState(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant changesUntil,
        int maxPartySize,
        boolean waitingList,
        @Nullable Integer offerMinutes,
        boolean confirmByEmail,
        boolean guestNames,
        List<QuestionState> questions) {

    /** A question on the wire; it has choices where its kind is {@code CHOICE}. */
    public record QuestionState(String id, String label, String kind, List<String> choices, boolean required) {

        static QuestionState from(Question question) {
            var answer = question.answer();
            return new QuestionState(
                    question.id(), question.label(), answer.kind().name(), answer.choices(), question.required());
        }
    }

    static BookingState from(BookingRules rules) {
        var window = rules.window();
        var allotment = rules.allotment();
        return new BookingState(
                window.opensAt(),
                window.closesAt(),
                window.changesUntil(),
                rules.maxPartySize(),
                allotment.waitingList(),
                allotment.offerMinutes(),
                allotment.confirmByEmail(),
                rules.form().guestNames(),
                rules.form().questions().stream().map(QuestionState::from).toList());
    }
}
