package org.commonground.notification.message;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.event.Event;

/**
 * The guest's entry in their own calendar.
 *
 * <p>It is an iTIP REQUEST and not a PUBLISH: a published entry is a copy that nobody updates, while a request with the
 * same UID and a higher SEQUENCE moves the entry and a CANCEL takes it away, in Outlook, Google's and Apple's calendars
 * alike. The guest is its only attendee and has already accepted (RSVP=FALSE), so no calendar asks or answers.
 *
 * <p>SEQUENCE is the event's version plus the booking's: both only rise, so whatever changes next has a higher one.
 */
record CalendarEntry(Contact guest, Event event, long bookingSequence, Instant writtenAt) {

    CalendarMessage request(MailProperties mail, SiteProperties site) {
        return write(CalendarMessage.Method.REQUEST, Status.confirmed(), mail, site);
    }

    CalendarMessage cancel(MailProperties mail, SiteProperties site) {
        return write(CalendarMessage.Method.CANCEL, Status.cancelled(), mail, site);
    }

    private CalendarMessage write(
            CalendarMessage.Method method, Status status, MailProperties mail, SiteProperties site) {
        var entry = new VEvent();
        entry.setUid(guest.bookingId().value() + "@" + mail.domain());
        entry.setSequence((int) Math.min(Integer.MAX_VALUE, event.sequence() + bookingSequence));
        entry.setDateTimeStamp(Date.from(writtenAt));
        entry.setDateStart(new DateStart(new ICalDate(Date.from(event.start().toInstant()), true)));
        entry.setDateEnd(new DateEnd(new ICalDate(Date.from(event.end().toInstant()), true)));
        entry.setStatus(status);
        entry.setSummary(Line.of(event.title()));
        entry.setUrl(site.page(event).toString());
        entry.setDescription("Reference " + Line.of(guest.reference()) + ", "
                + words().places(guest.standing().places()) + ".\nSee or cancel your booking: " + guest.manageUrl());
        var place = Words.place(event.venue());
        if (!place.isEmpty()) {
            entry.setLocation(String.join(", ", place));
        } else if (event.online() != null) {
            entry.setLocation(Line.of(event.online().url()));
        }
        var hosts = words().list(event.hosts());
        entry.setOrganizer(new Organizer(hosts.isEmpty() ? "Common Ground" : parameter(hosts), mail.answersTo()));
        entry.addAttendee(attendee());
        var calendar = new ICalendar();
        calendar.setProductId("-//Common Ground//notifications//EN");
        calendar.setMethod(method.name());
        calendar.addEvent(entry);
        var zone = event.start().getZone();
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(
                        TimeZone.getTimeZone(zone), ZoneComponent.around(event.start(), event.end())));
        return new CalendarMessage(method, Biweekly.write(calendar).go());
    }

    private Words words() {
        return new Words(Phrases.in(guest.person().language()));
    }

    /** A parameter's value cannot hold quotation marks (RFC 5545, 3.2). */
    private static String parameter(String text) {
        return Line.of(text).replace('"', '\'');
    }

    private Attendee attendee() {
        var attendee = new Attendee(
                parameter(guest.person().name()), Line.of(guest.person().email()));
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        return attendee;
    }
}
