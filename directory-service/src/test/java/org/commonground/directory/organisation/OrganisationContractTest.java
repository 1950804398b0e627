package org.commonground.directory.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.address.Slug;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.revision.Revision;
import org.commonground.directory.support.Samples;
import org.junit.jupiter.api.Test;

class OrganisationContractTest {

    @Test
    void aChangedOrganisationIsToldAsTheSampleSays() {
        var organisation = new Organisation(
                new OrganisationId("talk-for-a-change"),
                new Slug("talk-for-a-change"),
                new OrganisationProfile(
                        "Talk for a Change",
                        new OrganisationProfile.About(
                                "A community interest company that supports and promotes good relations work.",
                                "England"),
                        new OrganisationProfile.Links(
                                null, new WebAddress("https://images.example.org/talk-for-a-change.png")),
                        List.of(new Identifier("GB-COH", "EXAMPLE1")),
                        Letterhead.of(
                                "hello@example.org", "Example Road 1\nWeekdays 9am to 5pm", Letterhead.Language.EN)),
                Organisation.Status.VERIFIED,
                new Revision(1, Instant.parse("2026-11-23T09:00:00Z")));
        var told = Publication.event(
                Organisations.KIND, OrganisationDocument.of(organisation), AnnouncedOrganisation.from(organisation));
        assertThat(Samples.structured(told)).isEqualTo(Samples.own("directory.organisation.changed"));
    }
}
