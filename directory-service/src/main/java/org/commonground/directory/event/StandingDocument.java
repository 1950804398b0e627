package org.commonground.directory.event;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands, as it is stored; public, like its parts, because the codec reads it by reflection.
 *
 * @param untold events of an earlier release have none
 */
public record StandingDocument(
        boolean hidden,
        List<String> unverified,
        List<StoredInvitation> invited,
        @Nullable List<StoredFact> untold,
        @Nullable String series,
        @Nullable String seriesName) {

    /** An invitation that has no answer. */
    public record StoredInvitation(String organisation, Invitation.As as, String by, Instant at) {

        Invitation invitation() {
            return new Invitation(new OrganisationId(organisation), as, new OrganisationId(by), at);
        }

        static StoredInvitation of(Invitation invitation) {
            return new StoredInvitation(
                    invitation.organisation().value(),
                    invitation.as(),
                    invitation.by().value(),
                    invitation.at());
        }
    }

    /** What has still to be told of an invitation, and in which version of the event it came about. */
    public record StoredFact(String kind, StoredInvitation invitation, long version, Instant at) {

        InvitationFact fact() {
            return new InvitationFact(
                    InvitationFact.Kind.valueOf(kind), invitation.invitation(), new Revision(version, at));
        }

        static StoredFact of(InvitationFact fact) {
            return new StoredFact(
                    fact.kind().name(),
                    StoredInvitation.of(fact.invitation()),
                    fact.in().number(),
                    fact.in().at());
        }
    }

    static StandingDocument of(Standing standing) {
        var series = standing.series();
        return new StandingDocument(
                standing.hidden(),
                standing.unverified().stream().map(OrganisationId::value).toList(),
                standing.invited().stream().map(StoredInvitation::of).toList(),
                standing.asked().untold().stream().map(StoredFact::of).toList(),
                series == null ? null : series.id(),
                series == null ? null : series.name());
    }

    Standing standing(Status status) {
        return new Standing(
                status,
                hidden,
                unverified.stream().map(OrganisationId::new).toList(),
                new Invited(
                        invited.stream().map(StoredInvitation::invitation).toList(),
                        untold == null
                                ? List.of()
                                : untold.stream().map(StoredFact::fact).toList()),
                series == null || seriesName == null ? null : new Series(series, seriesName));
    }
}
