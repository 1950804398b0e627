package org.commonground.notification.message;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes messages: collects the facts, and puts the same into subject, text, HTML and calendar entry. */
@Component
public class MailWriter {

    /** These tell of an event that does not take place when it was to. */
    private static final Set<Template> NOT_THEN = EnumSet.of(Template.EVENT_CANCELLED, Template.EVENT_POSTPONED);

    private final MailTemplates templates;
    private final MailProperties mail;
    private final SiteProperties site;
    private final Clock clock;

    MailWriter(MailTemplates templates, MailProperties mail, SiteProperties site, Clock clock) {
        this.templates = templates;
        this.mail = mail;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A message to a guest about their booking.
     *
     * @param bookingSequence that of the change which the message tells of
     */
    public Mail toGuest(Template template, Contact guest, Event event, long bookingSequence) {
        if (template == Template.SIGN_IN_LINK) {
            throw new IllegalArgumentException("a sign-in link is not about a booking");
        }
        var entry = new CalendarEntry(guest, event, bookingSequence, clock.instant());
        return write(template, facts(template, guest, event), calendar(template, entry));
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
                    SIGN_IN_LINK -> null;
        };
    }

    /** The one-time link with which an organiser signs in. */
    public Mail signInLink(URI link, Instant expiresAt) {
        var facts = new HashMap<String, Object>();
        facts.put("link", link.toString());
        facts.put("expires", When.moment(expiresAt));
        return write(Template.SIGN_IN_LINK, facts, null);
    }

    /** A name or other text from elsewhere, fit for a header. */
    public String oneLine(String text) {
        return Line.of(text);
    }

    private Map<String, Object> facts(Template template, Contact guest, Event event) {
        var facts = new HashMap<String, Object>();
        facts.put("greeting", Line.greeting(guest.person().name()));
        facts.put("reference", Line.of(guest.reference()));
        facts.put("manageUrl", guest.manageUrl().toString());
        add(
                facts,
                guest.standing(),
                new StandingWords(guest.standing(), event.start().getZone()),
                template);
        facts.put("title", Line.of(event.title()));
        facts.put("when", new When(event.start(), event.end()).sentence());
        facts.put("soon", When.daysUntil(event.start(), clock.instant()));
        facts.put("where", Words.place(event.venue()));
        facts.put("access", Words.access(event.venue()));
        facts.put("arrival", Words.arrival(event.venue()));
        facts.put("online", Words.online(event.online()));
        facts.put("hosts", Words.list(event.hosts()));
        facts.put("eventUrl", site.page(event).toString());
        facts.put("calendarUrl", site.calendar(event).toString());
        facts.put("statusReason", event.statusReason() == null ? "" : Line.of(event.statusReason()));
        facts.put("whenLabel", NOT_THEN.contains(template) ? "Was to be" : "When");
        return facts;
    }

    private static void add(Map<String, Object> facts, Standing standing, StandingWords words, Template template) {
        facts.put("status", standing.status().name());
        facts.put("booked", standing.is(Status.CONFIRMED));
        facts.put("places", Words.places(standing.places()));
        facts.put("one", standing.places() == 1);
        facts.put("label", words.label(template));
        facts.put("standing", words.sentence());
        facts.put("action", words.action());
        facts.put("more", words.more());
        facts.put("morePlaces", words.morePlaces());
        facts.put("ahead", words.ahead());
        facts.put("until", words.until());
    }

    private Mail write(Template template, Map<String, Object> facts, @Nullable CalendarMessage calendar) {
        facts.put("siteUrl", site.url().toString());
        return new Mail(
                templates.subject(template, facts),
                templates.text(template, facts),
                templates.html(template, facts),
                calendar);
    }
}
