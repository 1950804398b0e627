package org.commonground.notification.delivery;

import java.time.Instant;

/** How one try to send a message ended. Reasons hold no address. */
sealed interface Outcome {

    /** The mail server has taken it over. */
    record Accepted() implements Outcome {}

    /** Something that the message needs is away: the mail server, the booking service, the event. Soon tried again. */
    record Away(String reason) implements Outcome {}

    /** The server did not answer in time about this recipient; soon tried again. */
    record Silent(String reason) implements Outcome {}

    /** No try: the recipient's domain takes no more just now. */
    record Held(String reason, DomainKey domain, Instant until) implements Outcome {}

    /** What is to be told has not arrived here in full; soon tried again, once more at {@code latest} at the latest. */
    record Early(String reason, Instant latest) implements Outcome {}

    /** The mail server does not take this message now (4xx), or something unexpected happened. Tried again later. */
    record PutOff(String reason) implements Outcome {}

    /** The mail server will never take it (5xx), or there is no such address. */
    record Refused(String reason) implements Outcome {}

    /** Nobody needs it any more. */
    record Obsolete(String reason) implements Outcome {}
}
