package org.commonground.directory.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.commonground.directory.address.Slug;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Revision;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.venue.Coordinates;
import org.commonground.directory.venue.Place;
import org.commonground.directory.venue.Venue;
import org.commonground.directory.venue.VenueId;
import org.commonground.directory.venue.VenueProfile;
import org.commonground.directory.venue.VenueRule;
import org.jspecify.annotations.Nullable;

/** An ordinary event, an hour before which booking closes, and variations of it. */
final class AnEvent {

    static final Instant LONG_BEFORE = Instant.parse("2026-11-23T09:30:00Z");

    static final Place HOUSES = new Place(
            "Houses of Parliament",
            null,
            new Place.Address("Westminster, London", "SW1A 0AA"),
            new Coordinates(51.4998, -0.1247),
            new Place.Welcome(List.of("step-free"), "Come early: there is a security check at the entrance."));

    static final Venue PARLIAMENT = new Venue(
            new VenueId("palace-of-westminster"),
            new Slug("houses-of-parliament"),
            new VenueProfile(
                    HOUSES, null, List.of(new VenueRule("sponsoring-member", "Which Member sponsors it?", null))),
            null,
            new Revision(1, LONG_BEFORE));

    private Wording wording = new Wording(
            "Example: Good relations – community responses to hate, intolerance and divisiveness",
            "A rehearsal of the evening of 22 October 2014 with the same programme, as an example.",
            "Hear from people who build *good relations* at the national and local levels across England.",
            List.of("good relations"));
    private Schedule schedule = new Schedule(
            LocalDateTime.parse("2026-12-21T19:00"),
            LocalDateTime.parse("2026-12-21T21:00"),
            ZoneId.of("Europe/London"));
    private List<OrganisationId> hosts =
            List.of(new OrganisationId("international-alert"), new OrganisationId("talk-for-a-change"));
    private Setting setting = new Setting(
            new Location.Recorded(PARLIAMENT.id(), "Committee Room 70"),
            new Online(new WebAddress("https://live.example.org/good-relations"), "A link for those who cannot come."),
            Map.of("sponsoring-member", "Example Member"));
    private Series series = new Series("example-series", "Example: Evenings on good relations");
    private int capacity = 60;
    private Status status = new Status.Published();
    private @Nullable Instant changesUntil = Instant.parse("2026-12-18T12:00:00Z");
    private List<Question> questions = List.of(
            new Question("diet", "What do you eat?", new Question.Choice(List.of("Everything", "Vegetarian")), true),
            new Question("first-time", "Is it your first time here?", new Question.YesNo(), false));

    static AnEvent anEvent() {
        return new AnEvent();
    }

    AnEvent called(String title) {
        wording = new Wording(title, wording.summary(), wording.description(), wording.topics());
        return this;
    }

    AnEvent at(String start, String end, String zone) {
        schedule = new Schedule(LocalDateTime.parse(start), LocalDateTime.parse(end), ZoneId.of(zone));
        changesUntil = null;
        return this;
    }

    AnEvent hostedBy(String... organisations) {
        hosts = List.of(organisations).stream().map(OrganisationId::new).toList();
        return this;
    }

    AnEvent in(Setting wanted) {
        setting = wanted;
        return this;
    }

    AnEvent withCapacity(int places) {
        capacity = places;
        return this;
    }

    AnEvent changeableUntil(String instant) {
        changesUntil = Instant.parse(instant);
        return this;
    }

    AnEvent asking(List<Question> asked) {
        questions = asked;
        return this;
    }

    AnEvent being(Status wanted) {
        status = wanted;
        return this;
    }

    AnEvent cancelled(@Nullable String reason) {
        return being(new Status.Cancelled(reason));
    }

    Listing listing() {
        return new Listing(
                wording,
                schedule,
                setting,
                new Billing(
                        hosts,
                        List.of(new OrganisationId("appg-conflict-issues")),
                        new SpeakerId("chi-ongwara"),
                        List.of(
                                new SpeakerId("miles-hewstone"),
                                new SpeakerId("jo-broadwood"),
                                new SpeakerId("aik-saath"))),
                new Attendance(
                        new BookingRules(
                                capacity,
                                new BookingWindow(null, Instant.parse("2026-12-21T18:00:00Z"), changesUntil),
                                6,
                                new Allotment(true, 1440, false),
                                new BookingForm(true, questions)),
                        Messages.USUAL));
    }

    Event event() {
        return new Event(
                new EventId("good-relations-rehearsal"),
                new Slug("example-good-relations"),
                listing(),
                new Standing(status, false, List.of(), Invited.NOBODY, series),
                new Revision(3, LONG_BEFORE));
    }

    /** How it is shown, without the names of whom it refers to. */
    static DatedEvent dated(Event event, String page) {
        var links = EventView.Links.to(event.id().value(), page);
        var state = EventState.from(event, new Names(Map.of(), Map.of(), Map.of(PARLIAMENT.id(), PARLIAMENT)));
        return new DatedEvent(
                new EventView(state, 60, true, null, page, links, null, null),
                event.revision().number(),
                event.revision().at());
    }
}
