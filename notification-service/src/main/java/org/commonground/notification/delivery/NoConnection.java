package org.commonground.notification.delivery;

import jakarta.mail.MessagingException;

/** There was no talk with the mail server at all. */
final class NoConnection extends MessagingException {

    NoConnection(MessagingException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
