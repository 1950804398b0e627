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
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
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
    private final int mostShown;
    private final int smtpPort;
    private final int imapPort;
    /** Oldest first; its own lock. */
    private final Deque<ReceivedMail> received = new ArrayDeque<>();

    private @Nullable GreenMail server;

    private EmbeddedMail(@Nullable MailFolder folder, int mostShown, int smtpPort, int imapPort) {
        this.folder = folder;
        this.mostShown = mostShown;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    /** Keeps mail as {@code .eml} files, and shows the newest 1,000 of them, at the next start too. */
    public static EmbeddedMail onDisk(Path folder, int smtpPort, int imapPort) {
        return onDisk(folder, MOST_SHOWN, smtpPort, imapPort);
    }

    static EmbeddedMail onDisk(Path folder, int mostShown, int smtpPort, int imapPort) {
        MailFolder files = new MailFolder(folder);
        EmbeddedMail mail = new EmbeddedMail(files, mostShown, smtpPort, imapPort);
        mail.received.addAll(files.newest(mostShown));
        return mail;
    }

    /** Keeps mail as long as this object lives. */
    public static EmbeddedMail inMemory(int smtpPort, int imapPort) {
        return new EmbeddedMail(null, Integer.MAX_VALUE, smtpPort, imapPort);
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
        synchronized (received) {
            return List.copyOf(received);
        }
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
        received().forEach(mail -> showAgain(users, mail));
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
        GreenMailUser user;
        synchronized (received) {
            received.add(mail);
            user = user(users, mail.recipient());
            if (received.size() > mostShown) {
                showNoLonger(users, received.remove());
            }
        }
        return user;
    }

    /** An address of which nothing is left is no user any more: looking for one takes the longer the more there are. */
    private void showNoLonger(UserManager users, ReceivedMail oldest) {
        GreenMailUser user = users.getUserByEmail(oldest.recipient());
        if (received.stream().noneMatch(mail -> mail.recipient().equals(oldest.recipient()))) {
            users.deleteUser(user);
            return;
        }
        try {
            com.icegreen.greenmail.store.MailFolder inbox =
                    users.getImapHostManager().getInbox(user);
            inbox.getMessages().getFirst().setFlag(Flags.Flag.DELETED, true);
            inbox.expunge();
        } catch (FolderException cause) {
            throw new IllegalStateException("Cannot take the oldest mail of " + oldest.recipient() + " away", cause);
        }
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
