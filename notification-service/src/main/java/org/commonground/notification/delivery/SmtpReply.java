package org.commonground.notification.delivery;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failed try means: the reply's code decides (RFC 5321, 4.2.1), and without one the server is away. */
final class SmtpReply {

    private static final int CLOSING_DOWN = 421;
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int LONGEST_REASON = 300;
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>]+@[^\\s<>]+>?");

    private SmtpReply() {}

    /** Before anything was said about a message. */
    static Outcome away(MessagingException failure) {
        return new Outcome.Away(
                "the mail server is away: " + reason(causes(failure).getLast()));
    }

    static Outcome outcome(MessagingException failure) {
        var causes = causes(failure);
        for (var cause : causes) {
            var code = code(cause);
            if (code >= TEMPORARY) {
                return outcome(code, reason(cause));
            }
        }
        return causes.stream().anyMatch(SocketTimeoutException.class::isInstance)
                ? new Outcome.Silent("the mail server did not answer in time")
                : new Outcome.Away("the mail server is away: " + reason(causes.getLast()));
    }

    private static Outcome outcome(int code, String reason) {
        if (code == CLOSING_DOWN) {
            return new Outcome.Away(reason);
        }
        return code >= PERMANENT ? new Outcome.Refused(reason) : new Outcome.PutOff(reason);
    }

    /** 0 where there is none; JavaMail gives -1 where the connection broke. */
    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            // wraps the address's own refusal when that was the reason
            case SMTPSendFailedException send
            when !(send.getNextException() instanceof SMTPAddressFailedException) -> send.getReturnCode();
            default -> 0;
        };
    }

    /** JavaMail hides the reply in chains of causes and "next" exceptions. */
    private static Deque<Throwable> causes(MessagingException failure) {
        var open = new ArrayDeque<Throwable>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var found = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var cause = open.remove();
            if (!seen.add(cause)) {
                continue;
            }
            found.add(cause);
            if (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            }
            if (cause.getCause() != null) {
                open.add(cause.getCause());
            }
        }
        return found;
    }

    /** Servers like to quote the address; it does not belong into records that stay. */
    private static String reason(Throwable cause) {
        var text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        var anonymous = ADDRESS.matcher(text).replaceAll("<address>");
        return anonymous.length() <= LONGEST_REASON ? anonymous : anonymous.substring(0, LONGEST_REASON);
    }
}
