package org.commonground.notification.message;

/**
 * An iCalendar object with a purpose (iTIP, RFC 5546).
 *
 * @param method {@code REQUEST} puts it into the calendar or updates it there, {@code CANCEL} takes it out
 * @param content RFC 5545, lines folded and ended by CRLF
 */
public record CalendarMessage(Method method, String content) {

    /** What the receiving calendar is asked to do. */
    public enum Method {
        REQUEST,
        CANCEL
    }
}
