package org.commonground.backing;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes mail for every address and delivers nothing elsewhere. Every address is an IMAP user whose
 * password is the address. With a folder, a message is on disk before it is accepted.
 */
public final class EmbeddedMail implements BackingService {

    private final @Nullable MailFolder folder;
    private final int smtpPort;
    private final int imapPort;
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private @Nullable GreenMail server;

    private EmbeddedMail(@Nullable MailFolder folder, int smtpPort, int imapPort) {
        this.folder = folder;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    /** Keeps mail as {@code .eml} files and shows them again at the next start. */
    public static EmbeddedMail onDisk(Path folder, int smtpPort, int imapPort) {
        MailFolder files = new MailFolder(folder);
        EmbeddedMail mail = new EmbeddedMail(files, smtpPort, imapPort);
        mail.received.addAll(files.load());
        return mail;
    }

    /** Keeps mail as long as this object lives. */
    public static EmbeddedMail inMemory(int smtpPort, int imapPort) {
        return new EmbeddedMail(null, smtpPort, imapPort);
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

    /** Everything received, oldest first. */
    public List<ReceivedMail> received() {
        return List.copyOf(received);
    }

    /** What one address received, oldest first. */
    public List<ReceivedMail> receivedBy(String address) {
        return received.stream()
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
        received.forEach(mail -> showAgain(users, mail));
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
        received.add(mail);
        return user(users, mail.recipient());
    }

    private static GreenMailUser user(UserManager users, String address) throws UserException {
        GreenMailUser known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }

    private static void showAgain(UserManager users, ReceivedMail mail) {
        try {
            users.getImapHostManager()
                    .getInbox(user(users, mail.recipient()))
                    .appendMessage(mail.message(), new Flags(), Date.from(mail.receivedAt()));
        } catch (UserException | FolderException cause) {
            throw new IllegalStateException("Cannot show the mail of " + mail.recipient() + " again", cause);
        }
    }
}
