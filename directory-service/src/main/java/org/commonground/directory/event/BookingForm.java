package org.commonground.directory.event;

import java.util.HashSet;
import java.util.List;
import org.commonground.directory.field.InvalidField;

/**
 * What is asked of whoever books, beside a name and an address.
 *
 * @param guestNames whether everybody in the party must be named, as for a venue's security list
 * @param questions in the order in which they are asked, at most 20; no two have the same id
 */
public record BookingForm(boolean guestNames, List<Question> questions) {

    static final int MOST_QUESTIONS = 20;

    /** What is said of more. */
    static final String MOST_WORDS = "Ask at most 20 questions.";

    public BookingForm {
        questions = List.copyOf(questions);
        if (questions.size() > MOST_QUESTIONS) {
            throw new InvalidField("booking.questions", MOST_WORDS);
        }
        var ids = new HashSet<String>();
        for (var i = 0; i < questions.size(); i++) {
            if (!ids.add(questions.get(i).id())) {
                throw new InvalidField(path(i) + ".id", "Give another id: a question before this one has it.");
            }
        }
    }

    /** Where a question is on the wire. */
    static String path(int index) {
        return "booking.questions[" + index + "]";
    }
}
