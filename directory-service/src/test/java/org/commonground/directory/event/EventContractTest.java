package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.directory.event.AnEvent.anEvent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.Letterhead;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.OrganisationProfile;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.revision.Revision;
import org.commonground.directory.speaker.Affiliation;
import org.commonground.directory.speaker.Speaker;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.speaker.SpeakerProfile;
import org.commonground.directory.support.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventContractTest {

    private static final Names NAMES = new Names(
            Stream.of(
                            organisation("international-alert", "International Alert"),
                            organisation("talk-for-a-change", "Talk for a Change"),
                            organisation("appg-conflict-issues", "All Party Parliamentary Group on Conflict Issues"))
                    .collect(Collectors.toMap(Organisation::id, Function.identity())),
            Map.of(
                    new SpeakerId("chi-ongwara"), speaker("chi-ongwara", "Chi Ongwara", "Newcastle Central"),
                    new SpeakerId("miles-hewstone"),
                            speaker("miles-hewstone", "Professor Miles Hewstone", "University of Oxford"),
                    new SpeakerId("jo-broadwood"), speaker("jo-broadwood", "Jo Broadwood", "Talk for a Change"),
                    new SpeakerId("aik-saath"), speaker("aik-saath", "Aik Saath", null)),
            Map.of(AnEvent.PARLIAMENT.id(), AnEvent.PARLIAMENT));

    @Test
    void aChangedEventIsToldAsTheSampleSays() {
        var event = anEvent().event();
        var told = Publication.event(Events.KIND, EventDocument.of(event), EventState.from(event, NAMES));
        assertThat(Samples.structured(told)).isEqualTo(Samples.own("directory.event.changed"));
    }

    private static Organisation organisation(String id, String name) {
        return new Organisation(
                new OrganisationId(id),
                new Slug(id),
                new OrganisationProfile(
                        name,
                        OrganisationProfile.About.NOTHING,
                        OrganisationProfile.Links.NONE,
                        List.of(),
                        Letterhead.PLAIN),
                Organisation.Status.VERIFIED,
                new Revision(1, Instant.EPOCH));
    }

    private static Speaker speaker(String id, String name, @Nullable String affiliation) {
        var profile = new SpeakerProfile(
                SpeakerProfile.Kind.PERSON, name, new Affiliation(affiliation, null, null), null, List.of());
        return new Speaker(new SpeakerId(id), new Slug(id), profile, null, new Revision(1, Instant.EPOCH));
    }
}
