package org.commonground.local;

import java.util.Locale;

/** What listens on this machine, and where unless told otherwise. */
public enum Port {
    GATEWAY(8080, "the web site"),
    DIRECTORY(8081, "the directory service"),
    BOOKING(8082, "the booking service"),
    NOTIFICATION(8083, "the notification service"),
    KAFKA(9092, "Kafka"),
    MONGODB(27017, "MongoDB"),
    SMTP(3025, "sending mail"),
    IMAP(3143, "reading mail"),
    MAILBOX(8025, "the mailbox page");

    private final int usual;
    private final String purpose;

    Port(int usual, String purpose) {
        this.usual = usual;
        this.purpose = purpose;
    }

    int usual() {
        return usual;
    }

    String purpose() {
        return purpose;
    }

    /** For example {@code --gateway-port}. */
    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }

    /** For example {@code COMMONGROUND_GATEWAY_PORT}. */
    String variable() {
        return "COMMONGROUND_" + name() + "_PORT";
    }
}
