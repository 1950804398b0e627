package org.commonground.directory.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.Letterhead;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.OrganisationProfile;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.revision.Revision;
import org.commonground.directory.support.Samples;
import org.junit.jupiter.api.Test;

class SpeakerContractTest {

    private static final OrganisationId EMPLOYER = new OrganisationId("talk-for-a-change");

    @Test
    void aChangedSpeakerIsToldAsTheSampleSays() {
        var speaker = new Speaker(
                new SpeakerId("jo-broadwood"),
                new Slug("jo-broadwood"),
                new SpeakerProfile(
                        SpeakerProfile.Kind.PERSON,
                        "Jo Broadwood",
                        new Affiliation("Talk for a Change", "Director", EMPLOYER),
                        "Lead author of the report named here.",
                        List.of(new Work("Untold Stories of Good Relations", null))),
                EMPLOYER,
                new Revision(2, Instant.parse("2026-11-23T09:15:00Z")));
        var employer = new Organisation(
                EMPLOYER,
                new Slug("talk-for-a-change"),
                new OrganisationProfile(
                        "Talk for a Change",
                        OrganisationProfile.About.NOTHING,
                        OrganisationProfile.Links.NONE,
                        List.of(),
                        Letterhead.PLAIN),
                Organisation.Status.VERIFIED,
                new Revision(1, Instant.EPOCH));
        var told = Publication.event(
                Speakers.KIND, SpeakerDocument.of(speaker), SpeakerState.from(speaker, Map.of(EMPLOYER, employer)));
        assertThat(Samples.structured(told)).isEqualTo(Samples.own("directory.speaker.changed"));
    }
}
