package org.commonground.notification.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Makes an address out of what somebody typed; nothing in it can become another address or a header. */
final class Recipient {

    private Recipient() {}

    /**
     * One mailbox; a domain in another script becomes its ASCII form (RFC 5890).
     *
     * @throws AddressException when it is not exactly one address, or its local part needs SMTPUTF8 (RFC 6531)
     */
    static InternetAddress of(String typed) throws AddressException {
        var at = typed.lastIndexOf('@');
        if (at < 1 || typed.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("not an address");
        }
        var local = typed.substring(0, at);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
            throw new AddressException("not an address that can be reached without SMTPUTF8");
        }
        try {
            var mailbox = local + "@" + IDN.toASCII(typed.substring(at + 1));
            var address = new InternetAddress(mailbox, true);
            if (!address.getAddress().equals(mailbox)) {
                throw new AddressException("not an address alone");
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw new AddressException("not a domain");
        }
    }

    /** The same, to a person; the name is one line already. */
    static InternetAddress of(String typed, String name) throws AddressException {
        var address = of(typed);
        try {
            address.setPersonal(name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JVM has UTF-8", e);
        }
        return address;
    }
}
