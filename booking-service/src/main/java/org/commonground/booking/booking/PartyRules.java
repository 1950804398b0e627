package org.commonground.booking.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.booking.event.BookingRules;
import org.commonground.booking.event.Question;
import org.commonground.platform.problem.Problem.FieldError;

/** Whether a party, and what it tells of itself, is as the event wants it. */
final class PartyRules {

    private PartyRules() {}

    /** What is wrong, by field, in words that say what would be right; nothing when all is well. */
    static List<FieldError> errors(BookingRules rules, int places, Guest guest) {
        var errors = new ArrayList<FieldError>();
        size(rules, places, errors);
        names(rules, places, guest.companions(), errors);
        errors.addAll(answers(rules, guest.answers()));
        return errors;
    }

    private static void size(BookingRules rules, int places, List<FieldError> errors) {
        var most = rules.maxPartySize();
        if (places > most) {
            errors.add(
                    new FieldError("places", most == 1 ? "Book 1 place." : "Book between 1 and " + most + " places."));
        }
    }

    private static void names(BookingRules rules, int places, List<String> companions, List<FieldError> errors) {
        var others = places - 1;
        if (companions.size() > others) {
            errors.add(new FieldError(
                    "guests",
                    others == 0 ? "You book for yourself alone: name nobody else." : "Name at most " + people(others)));
        } else if (rules.guestNames() && companions.size() < others) {
            errors.add(new FieldError("guests", "Enter the names of the other " + people(others)));
        }
    }

    static List<FieldError> answers(BookingRules rules, Map<String, String> answers) {
        var errors = new ArrayList<FieldError>();
        for (var question : rules.questions()) {
            var answer = answers.get(question.id());
            if (answer == null ? question.required() : !question.isAnsweredBy(answer)) {
                errors.add(new FieldError("answers." + question.id(), whatIsRight(question)));
            }
        }
        answers.keySet().stream()
                .filter(id -> rules.questions().stream()
                        .noneMatch(question -> question.id().equals(id)))
                .sorted()
                .forEach(id -> errors.add(new FieldError("answers." + id, "The event does not ask this.")));
        return errors;
    }

    private static String whatIsRight(Question question) {
        return switch (question.kind()) {
            case TEXT -> "Answer this in at most " + Question.LONGEST_TEXT + " characters.";
            case CHOICE -> "Choose one of: " + String.join(", ", question.choices()) + ".";
            case YES_NO -> "Answer yes or no.";
        };
    }

    private static String people(int others) {
        return others == 1 ? "1 person." : others + " people.";
    }
}
