package org.commonground.notification.delivery;

import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/** Stands for a recipient's domain, without telling it: jobs hold nothing personal. Public for the codec alone. */
public record DomainKey(String value) {

    static DomainKey of(InternetAddress recipient) {
        var address = recipient.getAddress();
        var domain = address.substring(address.lastIndexOf('@') + 1);
        return new DomainKey(JobId.fingerprint(domain.toLowerCase(Locale.ROOT)));
    }
}
