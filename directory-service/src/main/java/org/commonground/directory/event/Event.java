package org.commonground.directory.event;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.places.PlaceCount;
import org.commonground.directory.revision.Revision;
import org.jspecify.annotations.Nullable;

/** An event of the directory. What happens to it is decided here; nothing is read or written. */
public record Event(EventId id, Slug slug, Listing listing, Standing standing, Revision revision) {

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
    public enum Refusal {
        CANCELLED,
        OVER,
        NO_LONGER_A_DRAFT
    }

    private static final String SLUG_OTHERWISE = "event";

    static Slug slugFor(Listing listing) {
        return Slug.from(listing.wording().title(), SLUG_OTHERWISE);
    }

    static Event listed(EventId id, Slug slug, Listing listing, Standing standing, Instant now) {
        return new Event(id, slug, listing, standing, Revision.first(now));
    }

    Decision change(Listing changed, Standing wanted, Instant now) {
        if (status() instanceof Status.Cancelled) {
            return new Refused(Refusal.CANCELLED);
        }
        if (status().isPublic() && !wanted.status().isPublic()) {
            return new Refused(Refusal.NO_LONGER_A_DRAFT);
        }
        if (changed.equals(listing) && wanted.equals(standing)) {
            return new Unchanged();
        }
        return new Changed(new Event(id, slug, changed, wanted, revision.next(now)));
    }

    Decision cancel(@Nullable String reason, Instant now) {
        if (!status().isPublic()) {
            return new Discarded();
        }
        if (status() instanceof Status.Cancelled) {
            return new Unchanged();
        }
        if (!now.isBefore(listing.schedule().endsAt())) {
            return new Refused(Refusal.OVER);
        }
        return standing(standing.being(new Status.Cancelled(reason)), now);
    }

    /** Takes it off the public list, or puts it back. */
    Decision hide(boolean hidden, Instant now) {
        return standing(standing.hidden(hidden), now);
    }

    Decision accept(Invitation invitation, Instant now) {
        var billing = listing.billing().with(invitation.organisation(), invitation.as());
        var rest = standing.with(standing.unverified(), without(invitation.organisation()));
        return new Changed(new Event(id, slug, listing.with(billing), rest, revision.next(now)));
    }

    Decision uninvite(OrganisationId organisation, Instant now) {
        return standing(standing.with(standing.unverified(), without(organisation)), now);
    }

    private List<Invitation> without(OrganisationId organisation) {
        return standing.invited().stream()
                .filter(it -> !it.organisation().equals(organisation))
                .toList();
    }

    Decision join(Series series, Instant now) {
        return standing(standing.in(series), now);
    }

    private Decision standing(Standing wanted, Instant now) {
        return wanted.equals(standing)
                ? new Unchanged()
                : new Changed(new Event(id, slug, listing, wanted, revision.next(now)));
    }

    public Status status() {
        return standing.status();
    }

    /** Whether everybody may see it. */
    public boolean isListed() {
        return standing.isListed();
    }

    /** Whether somebody may book now, as far as this service knows. */
    boolean isBookable(PlaceCount count, Instant now) {
        return isListed()
                && status() instanceof Status.Published
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
