package org.commonground.directory.event;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Where an event stands, as it is stored; public, like its parts, because the codec reads it by reflection. */
public record StandingDocument(
        boolean hidden,
        List<String> unverified,
        List<StoredInvitation> invited,
        @Nullable String series,
        @Nullable String seriesName) {

    /** An invitation that has no answer. */
    public record StoredInvitation(String organisation, Invitation.As as, String by, Instant at) {

        Invitation invitation() {
            return new Invitation(new OrganisationId(organisation), as, new OrganisationId(by), at);
        }
    }

    static StandingDocument of(Standing standing) {
        var series = standing.series();
        return new StandingDocument(
                standing.hidden(),
                standing.unverified().stream().map(OrganisationId::value).toList(),
                standing.invited().stream()
                        .map(it -> new StoredInvitation(
                                it.organisation().value(), it.as(), it.by().value(), it.at()))
                        .toList(),
                series == null ? null : series.id(),
                series == null ? null : series.name());
    }

    Standing standing(Status status) {
        return new Standing(
                status,
                hidden,
                unverified.stream().map(OrganisationId::new).toList(),
                invited.stream().map(StoredInvitation::invitation).toList(),
                series == null || seriesName == null ? null : new Series(series, seriesName));
    }
}
