package org.commonground.notification.message;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Language;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes messages: collects the facts, and puts the same into subject, text, HTML and calendar entry. */
@Component
public class MailWriter {

    private final MailTemplates templates;
    private final MailProperties mail;
    private final SiteProperties site;
    private final Clock clock;
    private final Letterhead letterhead;

    @Autowired
    MailWriter(MailTemplates templates, MailProperties mail, SiteProperties site, Clock clock) {
        this(templates, mail, site, clock, Letterhead.OURS);
    }

    private MailWriter(
            MailTemplates templates, MailProperties mail, SiteProperties site, Clock clock, Letterhead letterhead) {
        this.templates = templates;
        this.mail = mail;
        this.site = site;
        this.clock = clock;
        this.letterhead = letterhead;
    }

    /** One that writes in somebody's name. */
    public MailWriter on(Letterhead wanted) {
        return new MailWriter(templates, mail, site, clock, wanted);
    }

    /**
     * A message to a guest about their booking, in their language.
     *
     * @param bookingSequence that of the change which the message tells of
     */
    public Mail toGuest(Template template, Contact guest, Event event, long bookingSequence) {
        if (!template.isToGuest()) {
            throw new IllegalArgumentException(template + " is not about a booking");
        }
        var entry = new CalendarEntry(guest, event, bookingSequence, clock.instant());
        var facts = new GuestFacts(template, guest, event, null, site, clock.instant());
        return toGuest(facts, facts.addresses(), calendar(template, entry));
    }

    /**
     * What an event's organisers write to a guest, in the guest's language but for their own words.
     *
     * @param unsubscribe where the guest says that they want no more of these
     */
    public Mail toGuest(OrganisersWords written, Contact guest, Event event, URI unsubscribe) {
        var facts = new GuestFacts(written.template(), guest, event, written, site, clock.instant());
        var addresses = new HashMap<>(facts.addresses());
        addresses.put("unsubscribe", unsubscribe.toString());
        return toGuest(facts, addresses, null);
    }

    /** The same as a guest with one place gets it, for its organisers to look at; every way on leads to the event. */
    public Mail sample(OrganisersWords written, Event event, Language language) {
        var page = site.page(event);
        return toGuest(written, SampleGuest.of(language, page), event, page);
    }

    private Mail toGuest(GuestFacts facts, Map<String, String> addresses, @Nullable CalendarMessage calendar) {
        var language = facts.guest().person().language();
        var sheet = templates.sheet(language, facts.template(), facts.variables(), addresses);
        var draft = draft(language, sheet, facts.table(), facts.text(), sheet.showsCode() ? facts.code() : null);
        return write(draft, sheet.heading() + ": " + facts.event().title(), whyToGuest(language), calendar);
    }

    /** A logo comes from its owner's server, which can tell that somebody looked. */
    private String whyToGuest(Language language) {
        var phrases = Phrases.in(language);
        return letterhead.logo() == null
                ? phrases.say("why.booking")
                : phrases.say("why.booking-with-logo", letterhead.name());
    }

    /** Only who has a place has the event in the calendar. */
    private @Nullable CalendarMessage calendar(Template template, CalendarEntry entry) {
        var hasPlaces = entry.guest().standing().is(Status.CONFIRMED);
        return switch (template) {
            case BOOKING_CONFIRMED, BOOKING_PROMOTED, BOOKING_CHANGED -> entry.request(mail, site);
            case BOOKING_CANCELLED -> entry.cancel(mail, site);
            case EVENT_MOVED, EVENT_REINSTATED -> hasPlaces ? entry.request(mail, site) : null;
            case EVENT_CANCELLED, EVENT_POSTPONED -> hasPlaces ? entry.cancel(mail, site) : null;
            case BOOKING_REPEATED,
                    BOOKING_HELD,
                    BOOKING_WAITLISTED,
                    BOOKING_WAITING,
                    BOOKING_OFFERED,
                    BOOKING_LAPSED,
                    BOOKING_WITHDRAWN,
                    BOOKING_DECLINED,
                    REMINDER,
                    STILL_COMING,
                    THANKS,
                    ORGANISERS_MESSAGE,
                    ORGANISERS_NOTICE,
                    SIGN_IN_LINK,
                    INVITATION,
                    INVITATION_ACCEPTED,
                    INVITATION_DECLINED,
                    DIGEST -> null;
        };
    }

    /** The one-time link with which an organiser signs in. */
    public Mail signInLink(URI link, Instant expiresAt) {
        var language = Language.ENGLISH;
        var variables = Map.<String, Object>of("expires", new When(Phrases.in(language)).moment(expiresAt));
        var sheet = templates.sheet(language, Template.SIGN_IN_LINK, variables, Map.of("link", link.toString()));
        return write(
                draft(language, sheet, List.of(), List.of(), null),
                sheet.heading(),
                Phrases.in(language).say("why.sign-in"),
                null);
    }

    /** In our writer's name. */
    Draft draft(Language language, Sheet sheet, List<Fact> facts, List<String> text, @Nullable ReferenceCode code) {
        return new Draft(language, sheet, facts, text, code, letterhead);
    }

    private Mail.Sender sender(Language language) {
        var us = mail.sender().getPersonal();
        return letterhead.isOurs()
                ? Mail.Sender.US
                : new Mail.Sender(
                        Phrases.in(language).say("via", letterhead.name(), us == null ? "Common Ground" : us),
                        letterhead.replyTo());
    }

    /** A name or other text from elsewhere, fit for a header. */
    public String oneLine(String text) {
        return Line.of(text);
    }

    /** @param why the reader gets it */
    Mail write(Draft draft, String subject, String why, @Nullable CalendarMessage calendar) {
        var address = site.url().toString();
        return new Mail(
                Line.of(subject),
                draft.asText(address, why),
                templates.html(draft, address, why),
                calendar,
                null,
                draft.code(),
                sender(draft.language()));
    }
}
