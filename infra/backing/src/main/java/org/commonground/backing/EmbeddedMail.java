package org.commonground.backing;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes mail for every address and delivers nothing elsewhere. Every address is an IMAP user whose
 * password is the address. With a folder, a message is on disk before it is accepted, and only the newest are shown: a
 * rush must not fill the memory.
 */
public final class EmbeddedMail implements BackingService {

    private static final int MOST_SHOWN = 1_000;

    private final @Nullable MailFolder folder;
    private final Mailboxes mailboxes;
    private final int smtpPort;
    private final int imapPort;
    private @Nullable GreenMail server;

    private EmbeddedMail(@Nullable MailFolder folder, Mailboxes mailboxes, int smtpPort, int imapPort) {
        this.folder = folder;
        this.mailboxes = mailboxes;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    /** Keeps mail as {@code .eml} files, and shows the newest 1,000 of them, at the next start too. */
    public static EmbeddedMail onDisk(Path folder, int smtpPort, int imapPort) {
        return onDisk(folder, MOST_SHOWN, smtpPort, imapPort);
    }

    static EmbeddedMail onDisk(Path folder, int mostShown, int smtpPort, int imapPort) {
        MailFolder files = new MailFolder(folder);
        return new EmbeddedMail(files, new Mailboxes(mostShown, files.newest(mostShown)), smtpPort, imapPort);
    }

    /** Keeps mail as long as this object lives. */
    public static EmbeddedMail inMemory(int smtpPort, int imapPort) {
        return new EmbeddedMail(null, new Mailboxes(Integer.MAX_VALUE, List.of()), smtpPort, imapPort);
    }

    public String host() {
        return "127.0.0.1";
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    /** What was received and is still shown, oldest first. */
    public List<ReceivedMail> received() {
        return mailboxes.shown();
    }

    /** The same of one address. */
    public List<ReceivedMail> receivedBy(String address) {
        return received().stream()
                .filter(mail -> mail.recipient().equalsIgnoreCase(address))
                .toList();
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        GreenMail starting = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, host(), ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, host(), ServerSetup.PROTOCOL_IMAP)
        });
        // Before it listens, so that nothing is accepted by the built-in handler, which keeps mail in memory only.
        UserManager users = starting.getUserManager();
        users.setAuthRequired(false);
        users.setMessageDeliveryHandler((message, recipient) -> accept(users, message, recipient));
        mailboxes.showIn(users);
        starting.start();
        server = starting;
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.stop();
        server = null;
    }

    /** The server delivers to the user that this returns and answers 250 then, or 451 when it throws. */
    private GreenMailUser accept(UserManager users, MovingMessage message, MailAddress recipient)
            throws MessagingException, UserException {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(source);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Instant now = Instant.now();
        String id = now.toEpochMilli() + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ReceivedMail mail =
                new ReceivedMail(id, recipient.getEmail().toLowerCase(Locale.ROOT), now, source.toByteArray());
        if (folder != null) {
            folder.keep(mail);
        }
        return mailboxes.add(mail, users);
    }
}
