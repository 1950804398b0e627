package org.commonground.gateway.web.partner;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.Event.Status;
import org.commonground.gateway.client.EventDraft;
import org.commonground.gateway.client.EventMessages;
import org.commonground.gateway.client.Invitation;
import org.commonground.gateway.client.Organisation;
import org.commonground.gateway.client.OwnOrganisation;
import org.commonground.gateway.client.RecordedVenue;
import org.commonground.gateway.client.Terms;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Demo;
import org.commonground.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/** What the directory would answer somebody who publishes. */
final class DemoPartner {

    static final String VERSION = "\"7\"";

    private DemoPartner() {}

    static Organisation organisation(String id, String name, String status) {
        return new Organisation(
                id,
                id,
                name,
                "Example: what it does.",
                "https://example.org/",
                "Bradford",
                status.equals("VERIFIED"),
                List.of(),
                List.of(),
                null,
                List.of(new Organisation.Identifier("GB-CHC", "1234567")),
                status);
    }

    static OwnOrganisation own(Role role) {
        return own(role, "VERIFIED");
    }

    static OwnOrganisation own(Role role, String status) {
        return new OwnOrganisation(organisation("example-trust", "Example Trust", status), role);
    }

    static EventDraft event(Status status) {
        return event(status, null);
    }

    /** With all rules of booking; where it is, as is said. */
    static EventDraft event(Status status, EventDraft.@Nullable Place place) {
        return new EventDraft(
                "open-evening",
                "open-evening",
                "Example: an open evening",
                "What we do, and how to join in.",
                "Come and **see**.",
                LocalDateTime.parse("2027-01-12T19:00:00"),
                LocalDateTime.parse("2027-01-12T21:00:00"),
                Demo.LONDON,
                place,
                new EventDraft.Online("https://example.org/live", null),
                List.of(Demo.who("example-trust", "Example Trust", null)),
                List.of(),
                List.of(new EventDraft.Invited("talk-for-a-change", "Talk for a Change", "HOST")),
                Demo.who("chi-ongwara", "Chi Ongwara", null),
                List.of(Demo.who("jo-broadwood", "Jo Broadwood", null)),
                List.of("good relations", "youth work"),
                60,
                new Terms(
                        null, Instant.parse("2027-01-11T18:00:00Z"), null, 4, true, 1440, true, true, Demo.questions()),
                Map.of("room", "Committee Room 14"),
                status,
                status == Status.PUBLISHED,
                new EventMessages(true, false, new EventMessages.Thanks("Thank you.", null)));
    }

    static EventDraft.Place palace() {
        return new EventDraft.Place(
                "palace", "Palace of Westminster", "Committee Room 14", null, null, null, null, List.of(), null);
    }

    static Versioned<EventDraft> saved(EventDraft event) {
        return new Versioned<>(event, VERSION);
    }

    /** A venue with two rules. */
    static RecordedVenue venue() {
        return new RecordedVenue(
                "palace",
                "palace",
                "Palace of Westminster",
                "Committee Room 14",
                "London",
                "SW1A 0AA",
                51.4998,
                -0.1247,
                60,
                List.of("step-free"),
                "Allow 20 minutes for security.",
                List.of(
                        new RecordedVenue.Rule("sponsoring-member", "Who is the sponsoring Member?", null),
                        new RecordedVenue.Rule("room", "Which room is booked?", "As it is in the confirmation.")),
                "example-trust");
    }

    static Invitation invitation() {
        return new Invitation(
                "good-relations-rehearsal",
                "Example: Good relations",
                LocalDateTime.parse("2026-12-21T19:00:00"),
                Demo.LONDON,
                who("talk-for-a-change", "Talk for a Change"),
                who("example-trust", "Example Trust"),
                "HOST",
                Demo.NOW);
    }

    static Contributor who(String id, String name) {
        return Demo.who(id, name, null);
    }
}
