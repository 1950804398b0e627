package org.commonground.directory.speaker;

import java.util.List;
import java.util.Map;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A speaker on the wire, as others are told of them.
 *
 * @param listed whether they are in public lists: not while the organisation that keeps the record is suspended
 */
public record SpeakerState(
        String id,
        String slug,
        SpeakerProfile.Kind kind,
        String name,
        @Nullable String affiliation,
        @Nullable String role,
        @Nullable OrganisationLink organisation,
        @Nullable String biography,
        List<WorkLink> works,
        @Nullable String steward,
        boolean listed,
        long version) {

    /** The organisation that a speaker belongs to. */
    public record OrganisationLink(String id, String name) {}

    /** Something the speaker has made. */
    public record WorkLink(String title, @Nullable String url) {}

    static SpeakerState from(Speaker speaker, Map<OrganisationId, Organisation> organisations) {
        var profile = speaker.profile();
        var steward = speaker.steward();
        var affiliation = profile.affiliation();
        var reference = affiliation.organisation();
        var known = reference == null ? null : organisations.get(reference);
        var organisation = known != null && known.isVerified() ? known : null;
        return new SpeakerState(
                speaker.id().value(),
                speaker.slug().value(),
                profile.kind(),
                profile.name(),
                affiliation.name(),
                affiliation.role(),
                organisation == null
                        ? null
                        : new OrganisationLink(organisation.id().value(), organisation.name()),
                profile.biography(),
                profile.works().stream()
                        .map(work -> new WorkLink(work.title(), WebAddress.textOf(work.url())))
                        .toList(),
                steward == null ? null : steward.value(),
                steward == null
                        || !organisations.containsKey(steward)
                        || organisations.get(steward).isVerified(),
                speaker.revision().number());
    }
}
