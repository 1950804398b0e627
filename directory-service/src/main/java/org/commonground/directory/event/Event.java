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
        var first = Revision.first(now);
        return new Event(id, slug, listing, standing.telling(List.of(), InvitationFact.Kind.ACCEPTED, first), first);
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
        return next(changed, wanted, InvitationFact.Kind.ACCEPTED, now);
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
        return next(listing.with(billing), rest, InvitationFact.Kind.ACCEPTED, now);
    }

    /** @param declined by the organisation, or else withdrawn by a host */
    Decision uninvite(OrganisationId organisation, boolean declined, Instant now) {
        var rest = standing.with(standing.unverified(), without(organisation));
        var ending = declined ? InvitationFact.Kind.DECLINED : InvitationFact.Kind.WITHDRAWN;
        return rest.equals(standing) ? new Unchanged() : next(listing, rest, ending, now);
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
        return wanted.equals(standing) ? new Unchanged() : next(listing, wanted, InvitationFact.Kind.ACCEPTED, now);
    }

    /** @param ending what became of invitations that are not open any more: whoever then stands on it has agreed */
    private Changed next(Listing changed, Standing wanted, InvitationFact.Kind ending, Instant now) {
        var then = revision.next(now);
        return new Changed(new Event(id, slug, changed, wanted.telling(standing.invited(), ending, then), then));
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
