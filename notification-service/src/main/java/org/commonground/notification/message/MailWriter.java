package org.commonground.notification.message;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.event.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes messages: collects the facts, and puts the same into subject, text, HTML and calendar entry. */
@Component
public class MailWriter {

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
        var entry = new CalendarEntry(guest, event, bookingSequence, clock.instant());
        var calendar = switch (template) {
            case BOOKING_CONFIRMED, BOOKING_CHANGED -> entry.request(mail, site);
            case BOOKING_CANCELLED -> entry.cancel(mail, site);
            case BOOKING_REPEATED -> null;
            case SIGN_IN_LINK -> throw new IllegalArgumentException("a sign-in link is not about a booking");
        };
        return write(template, facts(guest, event), calendar);
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

    private Map<String, Object> facts(Contact guest, Event event) {
        var facts = new HashMap<String, Object>();
        facts.put("greeting", Line.greeting(guest.name()));
        facts.put("reference", Line.of(guest.reference()));
        facts.put("places", Words.places(guest.places()));
        facts.put("one", guest.places() == 1);
        facts.put("manageUrl", guest.manageUrl().toString());
        facts.put("title", Line.of(event.title()));
        facts.put("when", new When(event.start(), event.end()).sentence());
        facts.put("where", Words.place(event.venue()));
        facts.put("access", Words.access(event.venue()));
        facts.put("hosts", Words.list(event.hosts()));
        facts.put("eventUrl", site.page(event).toString());
        facts.put("calendarUrl", site.calendar(event).toString());
        return facts;
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
