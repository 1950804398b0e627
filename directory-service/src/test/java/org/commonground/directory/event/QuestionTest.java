package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.directory.event.AnEvent.anEvent;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonground.directory.event.Question.Answer;
import org.commonground.directory.event.Question.Choice;
import org.commonground.directory.event.Question.Kind;
import org.commonground.directory.event.Question.Text;
import org.commonground.directory.event.Question.YesNo;
import org.commonground.directory.field.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    private static final List<String> TWO = List.of("Everything", "Vegetarian");

    @Test
    void everyKindIsBuiltFromItsNameAndTellsIt() {
        assertThat(Answer.of(Kind.TEXT, List.of())).isEqualTo(new Text());
        assertThat(Answer.of(Kind.YES_NO, List.of())).isEqualTo(new YesNo());
        assertThat(Answer.of(Kind.CHOICE, TWO)).isEqualTo(new Choice(TWO));
        for (var kind : Kind.values()) {
            assertThat(Answer.of(kind, kind == Kind.CHOICE ? TWO : List.of()).kind())
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Diet", "what do you eat", "di_et", "dïet", "$ne", "a.b"})
    void anIdIsLowerCaseLettersDigitsAndHyphens(String id) {
        refuses("id", () -> new Question(id, "What do you eat?", new Text(), false));
    }

    @Test
    void anIdAndALabelHaveTheirLengths() {
        assertThat(new Question("a".repeat(64), "b".repeat(200), new Text(), true))
                .isNotNull();
        refuses("id", () -> new Question("a".repeat(65), "b", new Text(), false));
        refuses("label", () -> new Question("a", "b".repeat(201), new Text(), false));
        refuses("label", () -> new Question("a", " ", new Text(), false));
    }

    @Test
    void choicesAreTwoToTwentyShortOnesOfWhichNoTwoAreAlike() {
        assertThat(new Choice(numbered(20)).choices()).hasSize(20);
        refuses("choices", () -> new Choice(numbered(1)));
        refuses("choices", () -> new Choice(numbered(21)));
        refuses("choices", () -> new Choice(List.of("a", "b".repeat(101))));
        refuses("choices", () -> new Choice(List.of("a", "")));
        refuses("choices", () -> new Choice(List.of("Vegan", " Vegan")));
    }

    @Test
    void onlyAChoiceHasChoices() {
        refuses("choices", () -> Answer.of(Kind.TEXT, TWO));
        refuses("choices", () -> Answer.of(Kind.YES_NO, TWO));
        refuses("choices", () -> Answer.of(Kind.CHOICE, List.of()));
    }

    @Test
    void aFormHasAtMostTwentyQuestionsUnderDifferentIds() {
        assertThat(new BookingForm(false, asked(20)).questions()).hasSize(20);
        refuses("booking.questions", () -> new BookingForm(false, asked(21)));
        var twice = List.of(asked(1).getFirst(), new Question("question-1", "Another?", new YesNo(), false));
        refuses("booking.questions[1].id", () -> new BookingForm(false, twice));
    }

    @Test
    void anOfferStandsFiveMinutesToAWeek() {
        assertThat(List.of(new Allotment(true, 5, false), new Allotment(true, 10_080, false)))
                .hasSize(2);
        refuses("booking.offerMinutes", () -> new Allotment(true, 4, false));
        refuses("booking.offerMinutes", () -> new Allotment(true, 10_081, false));
    }

    @Test
    void questionsOfEveryKindAreStoredAndReadBack() {
        var event = anEvent()
                .asking(List.of(
                        new Question("why", "Why do you come?", new Text(), true),
                        new Question("diet", "What do you eat?", new Choice(TWO), false),
                        new Question("new", "Is it your first time?", new YesNo(), false)))
                .event();
        assertThat(EventDocument.of(event).event()).isEqualTo(event);
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "choice " + i).toList();
    }

    private static List<Question> asked(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Question("question-" + i, "What?", new Text(), false))
                .toList();
    }

    private static void refuses(String field, ThrowingCallable building) {
        assertThatThrownBy(building)
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
