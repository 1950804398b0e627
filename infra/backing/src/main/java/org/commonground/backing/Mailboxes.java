package org.commonground.backing;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Flags;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;

/** The newest of the mail, and what the server's users see of it: each address is a user while it has any. */
final class Mailboxes {

    private final int most;
    /** Oldest first. */
    private final Deque<ReceivedMail> shown;

    Mailboxes(int most, List<ReceivedMail> earlier) {
        this.most = most;
        this.shown = new ArrayDeque<>(earlier);
    }

    synchronized List<ReceivedMail> shown() {
        return List.copyOf(shown);
    }

    /** Puts what is shown before a server that knows nothing yet. */
    synchronized void showIn(UserManager users) {
        shown.forEach(mail -> {
            try {
                inbox(users, user(users, mail))
                        .appendMessage(mail.message(), new Flags(), Date.from(mail.receivedAt()));
            } catch (UserException | FolderException cause) {
                throw new IllegalStateException("Cannot show the mail of " + mail.recipient() + " again", cause);
            }
        });
    }

    /** Makes room for a mail that the server is about to deliver; returns the user to whom. */
    synchronized GreenMailUser add(ReceivedMail mail, UserManager users) throws UserException {
        shown.add(mail);
        GreenMailUser user = user(users, mail);
        if (shown.size() > most) {
            takeAway(users, shown.remove());
        }
        return user;
    }

    /** An address of which nothing is left is no user any more: looking for one takes the longer the more there are. */
    private void takeAway(UserManager users, ReceivedMail oldest) throws UserException {
        GreenMailUser user = user(users, oldest);
        if (shown.stream().noneMatch(mail -> mail.recipient().equals(oldest.recipient()))) {
            users.deleteUser(user);
            return;
        }
        try {
            MailFolder inbox = inbox(users, user);
            inbox.getMessages().getFirst().setFlag(Flags.Flag.DELETED, true);
            inbox.expunge();
        } catch (FolderException cause) {
            throw new IllegalStateException("Cannot take the oldest mail of " + oldest.recipient() + " away", cause);
        }
    }

    private static MailFolder inbox(UserManager users, GreenMailUser user) throws FolderException {
        return users.getImapHostManager().getInbox(user);
    }

    private static GreenMailUser user(UserManager users, ReceivedMail mail) throws UserException {
        String address = mail.recipient();
        GreenMailUser known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }
}
