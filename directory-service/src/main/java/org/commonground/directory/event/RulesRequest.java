package org.commonground.directory.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How places may be booked, as it is sent; what is left out is as usual. */
public record RulesRequest(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant changesUntil,

        @Min(value = 1, message = "Give a party size from 1 to 100.")
        @Max(value = BookingRules.LARGEST_PARTY, message = "Give a party size from 1 to 100.")
        @Nullable
        Integer maxPartySize,

        @Nullable Boolean waitingList,

        @Min(value = Allotment.SHORTEST_OFFER, message = Allotment.OFFER_WORDS)
        @Max(value = Allotment.LONGEST_OFFER, message = Allotment.OFFER_WORDS)
        @Nullable
        Integer offerMinutes,

        @Nullable Boolean confirmByEmail,
        @Nullable Boolean guestNames,

        @Size(max = BookingForm.MOST_QUESTIONS, message = BookingForm.MOST_WORDS) @Nullable
        List<@NotNull(message = "Give a question, or leave it out.") @Valid QuestionRequest> questions) {

    private static final RulesRequest NOTHING = new RulesRequest(null, null, null, null, null, null, null, null, null);

    static BookingRules rules(int capacity, @Nullable RulesRequest said) {
        return Objects.requireNonNullElse(said, NOTHING).rules(capacity);
    }

    private BookingRules rules(int capacity) {
        return new BookingRules(
                capacity,
                new BookingWindow(opensAt, closesAt, changesUntil),
                Objects.requireNonNullElse(maxPartySize, BookingRules.USUAL_PARTY),
                new Allotment(
                        Objects.requireNonNullElse(waitingList, true),
                        offerMinutes,
                        Objects.requireNonNullElse(confirmByEmail, false)),
                new BookingForm(Objects.requireNonNullElse(guestNames, false), asked()));
    }

    private List<Question> asked() {
        var asked = Objects.<List<QuestionRequest>>requireNonNullElse(questions, List.of());
        return IntStream.range(0, asked.size())
                .mapToObj(i -> asked.get(i).question(BookingForm.path(i)))
                .toList();
    }
}
