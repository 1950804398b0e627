package org.commonground.notification.message;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A writer of messages at a site and a time that are always the same. */
final class AWriter {

    private AWriter() {}

    static MailWriter onTheFirstOfSeptember() {
        return new MailWriter(
                new MailTemplates(),
                new MailProperties("Common Ground <bookings@example.org>", null),
                new SiteProperties(URI.create("http://127.0.0.1:8080")),
                Clock.fixed(Instant.parse("2014-09-01T10:00:00Z"), ZoneOffset.UTC));
    }

    /** Of messages to those who organise. */
    static MemberMail toMembers() {
        return new MemberMail(
                new MailTemplates(), onTheFirstOfSeptember(), new SiteProperties(URI.create("http://127.0.0.1:8080")));
    }
}
