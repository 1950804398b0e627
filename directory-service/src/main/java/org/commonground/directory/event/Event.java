package org.commonground.directory.event;

import java.time.Instant;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.places.PlaceCount;
import org.jspecify.annotations.Nullable;

/** An event of the directory. What happens to it is decided here; nothing is read or written. */
public record Event(EventId id, Slug slug, Listing listing, Status status, Revision revision) {

    /** Which state of the event this is: the number rises by one with every change. */
    public record Revision(long number, Instant at) {

        static Revision first(Instant now) {
            return new Revision(1, now);
        }

        Revision next(Instant now) {
            return new Revision(number + 1, now);
        }
    }

    /** What became of a wish to change an event. */
    public sealed interface Decision {}

    /** The next state, to be stored. */
    record Changed(Event event) implements Decision {}

    /** It is like that already. */
    record Unchanged() implements Decision {}

    /** A draft that was given up: nobody has seen it, so nothing remains. */
    record Discarded() implements Decision {}

    /** It cannot be. */
    record Refused(Refusal refusal) implements Decision {}

    /** Why a change cannot be. */
    enum Refusal {
        CANCELLED,
        OVER,
        NO_LONGER_A_DRAFT
    }

    private static final String SLUG_OTHERWISE = "event";

    static Slug slugFor(Listing listing) {
        return Slug.from(listing.wording().title(), SLUG_OTHERWISE);
    }

    static Event listed(EventId id, Slug slug, Listing listing, Status status, Instant now) {
        return new Event(id, slug, listing, status, Revision.first(now));
    }

    Decision change(Listing changed, Status wanted, Instant now) {
        if (status instanceof Status.Cancelled) {
            return new Refused(Refusal.CANCELLED);
        }
        if (status.isPublic() && !wanted.isPublic()) {
            return new Refused(Refusal.NO_LONGER_A_DRAFT);
        }
        if (changed.equals(listing) && wanted.equals(status)) {
            return new Unchanged();
        }
        return new Changed(new Event(id, slug, changed, wanted, revision.next(now)));
    }

    Decision cancel(@Nullable String reason, Instant now) {
        if (!status.isPublic()) {
            return new Discarded();
        }
        if (status instanceof Status.Cancelled) {
            return new Unchanged();
        }
        if (!now.isBefore(listing.schedule().endsAt())) {
            return new Refused(Refusal.OVER);
        }
        return new Changed(new Event(id, slug, listing, new Status.Cancelled(reason), revision.next(now)));
    }

    /** Whether somebody may book now, as far as this service knows. */
    boolean isBookable(PlaceCount count, Instant now) {
        return status instanceof Status.Published
                && now.isBefore(listing.schedule().startsAt())
                && listing.booking().window().isOpen(now)
                && placesLeft(count) > 0;
    }

    int placesLeft(PlaceCount count) {
        return count.placesLeft(listing.booking().capacity());
    }

    boolean isHostedBy(OrganisationId organisation) {
        return listing.billing().hosts().contains(organisation);
    }
}
