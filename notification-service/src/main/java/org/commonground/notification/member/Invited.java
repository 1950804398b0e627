package org.commonground.notification.member;

import org.commonground.notification.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * How it stands between an organisation and an event that it was asked to stand on, as the directory says at this moment.
 *
 * @param event as it is now, be it a draft
 * @param organisation the name of the one that was asked
 * @param open what it is asked; null where it has answered, or is not asked any more
 * @param named whether it stands on the event
 */
public record Invited(
        Event event, String organisation, @Nullable Open open, boolean named) {

    /**
     * The question.
     *
     * @param host whether it would be a host, or else a partner
     * @param by the name of the host that asks
     */
    public record Open(boolean host, String by) {}
}
