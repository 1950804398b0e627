package org.commonground.notification.delivery;

import java.util.Optional;
import java.util.Set;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.message.OrganisersWords;

/** What organisers wrote to guests, kept by whoever took it from them; many letters say the same. */
public interface OrganisersMessages {

    /**
     * One of them.
     *
     * @param to how a booking must stand for its guest to get it
     */
    record Written(OrganisersWords words, Set<Standing.Status> to) {}

    Optional<Written> find(String id);
}
