package org.commonground.directory.event;

import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * How places are given out.
 *
 * @param waitingList whether people may wait once all places are taken
 * @param offerMinutes how long a waiting party has to answer the offer of a freed place, 5 to 10,080; null gives it the
 *     place without asking
 * @param confirmByEmail whether a place counts only once the link in the mail to its guest was used
 */
public record Allotment(boolean waitingList, @Nullable Integer offerMinutes, boolean confirmByEmail) {

    static final int SHORTEST_OFFER = 5;
    static final int LONGEST_OFFER = 7 * 24 * 60;

    /** What is said of another number. */
    static final String OFFER_WORDS =
            "Give 5 to 10080 minutes, or leave it out: waiting parties then get their places without asking.";

    public Allotment {
        if (offerMinutes != null && (offerMinutes < SHORTEST_OFFER || offerMinutes > LONGEST_OFFER)) {
            throw new InvalidField("booking.offerMinutes", OFFER_WORDS);
        }
    }
}
