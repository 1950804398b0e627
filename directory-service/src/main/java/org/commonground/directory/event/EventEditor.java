package org.commonground.directory.event;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonground.directory.address.Slug;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.revision.Precondition;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists, changes and cancels events; every command writes one document, and only over the version it has read. A
 * service that acts for an organisation does so as {@code Caller.token("…", Map.of(organisation, Role.ORGANISER))}.
 */
@Component
public class EventEditor {

    private final Events events;
    private final References references;
    private final Invitations invitations;
    private final Clock clock;

    EventEditor(Events events, References references, Invitations invitations, Clock clock) {
        this.events = events;
        this.references = references;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Lists a new event for the caller's organisation; others whom it names are invited. */
    public Edit list(Caller caller, EventRequest request) {
        if (!Hosting.mayList(caller)) {
            return new Edit.NotYours();
        }
        var wanted = request.listing(Hosting.hosts(caller, request.namedHosts()));
        if (wanted.billing().hosts().stream().noneMatch(host -> Hosting.acts(caller, host))) {
            return new Edit.NotYours();
        }
        var wish = wish(request);
        if (wish == EventRequest.Wish.POSTPONED) {
            throw new InvalidField("status", "A new event is DRAFT or PUBLISHED.");
        }
        var now = clock.instant();
        refusePast(wanted.schedule(), now);
        references.check(wanted.billing());
        var consent = Consent.of(caller, wanted.billing(), now);
        var id = EventId.random();
        invitations.asked(caller, id, List.of(), consent.invited());
        return insert(id, Optional.empty(), wanted, consent, wish.status());
    }

    /** Changes an event of one of the caller's organisations; others whom it names anew are invited. */
    public Edit change(Caller caller, String idOrSlug, Precondition precondition, EventRequest request) {
        return edit(caller, idOrSlug, precondition, event -> {
            var now = clock.instant();
            var wanted = request.listing(
                    request.hosts() == null ? event.listing().billing().hosts() : request.namedHosts());
            if (!wanted.schedule().equals(event.listing().schedule())) {
                refusePast(wanted.schedule(), now);
            }
            references.check(wanted.billing());
            var consent = Consent.of(caller, wanted.billing(), event, now);
            invitations.asked(caller, event.id(), event.standing().invited(), consent.invited());
            return change(event, wanted, consent, request);
        });
    }

    /** Cancels a public event, and forgets a draft. */
    public Edit cancel(Caller caller, String idOrSlug, Precondition precondition, @Nullable String reason) {
        return edit(
                caller, idOrSlug, precondition, event -> events.store(event, event.cancel(reason, clock.instant())));
    }

    /** Creates the event under this id (which is its address too), or brings it to this listing; it may lie in the past. For trusted callers. */
    Edit put(EventId id, EventRequest request) {
        var wanted = request.listing(request.namedHosts());
        references.check(wanted.billing());
        var existing = events.byId(id);
        if (existing.isEmpty()) {
            var consent = Consent.given(wanted.billing(), List.of());
            return insert(
                    id,
                    Optional.of(new Slug(id.value())),
                    wanted,
                    consent,
                    wish(request).status());
        }
        var event = existing.get();
        var consent = Consent.given(wanted.billing(), event.standing().invited());
        return change(event, wanted, consent, request);
    }

    /** What one command makes of the event that it was allowed to touch. */
    interface Step {
        Edit on(Event event);
    }

    /** Does it where the caller organises for a host and has seen this version. */
    Edit edit(Caller caller, String idOrSlug, Precondition precondition, Step step) {
        var found = events.find(idOrSlug);
        if (found.isEmpty() || !Hosting.maySee(caller, found.get())) {
            return new Edit.Unknown();
        }
        var event = found.get();
        if (!Hosting.mayChange(caller, event)) {
            return new Edit.NotYours();
        }
        var version = event.revision().number();
        return precondition.allows(version) ? step.on(event) : new Edit.Outdated(version);
    }

    private Edit change(Event event, Listing wanted, Consent consent, EventRequest request) {
        var status =
                request.status() == null ? event.status() : request.status().status();
        var unmet = references.unmet(wanted.setting(), status);
        if (unmet.isPresent()) {
            return unmet.get();
        }
        var standing = event.standing()
                .with(references.unverified(consent.billing().hosts()), consent.invited())
                .being(status);
        var listing = wanted.with(consent.billing());
        var said = request.messages() == null ? listing.with(event.listing().messages()) : listing;
        return events.store(event, event.change(said, standing, clock.instant()));
    }

    private Edit insert(EventId id, Optional<Slug> address, Listing wanted, Consent consent, Status status) {
        var unmet = references.unmet(wanted.setting(), status);
        if (unmet.isPresent()) {
            return unmet.get();
        }
        var listing = wanted.with(consent.billing());
        var standing =
                Standing.of(status, references.unverified(consent.billing().hosts()), consent.invited());
        return events.insert(
                        id,
                        address.orElseGet(() -> Event.slugFor(listing)),
                        slug -> Event.listed(id, slug, listing, standing, clock.instant()))
                .<Edit>map(Edit.Done::new)
                .orElseGet(Edit.Overtaken::new);
    }

    private static EventRequest.Wish wish(EventRequest request) {
        return Objects.requireNonNullElse(request.status(), EventRequest.Wish.PUBLISHED);
    }

    private static void refusePast(Schedule schedule, Instant now) {
        if (!schedule.startsAt().isAfter(now)) {
            throw new InvalidField("start", "Give a start in the future.");
        }
    }
}
