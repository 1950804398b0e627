package org.commonground.directory.event;

import java.util.List;
import org.commonground.directory.venue.VenueRule;

/** How an attempt to list, change or cancel an event ended. */
public sealed interface Edit {

    /** The event as it is stored now. */
    record Done(Event event) implements Edit {}

    /** The draft is gone. */
    record Discarded() implements Edit {}

    /** It did not happen. */
    sealed interface Failed extends Edit {}

    /** There is no such event, or none that the caller may know of. */
    record Unknown() implements Failed {}

    /** The caller may not act for any of its hosts. */
    record NotYours() implements Failed {}

    /** The venue wants to know this before an event there is published. */
    record Unmet(List<VenueRule> rules) implements Failed {}

    /** The caller's change was made to an older version than the one that is stored. */
    record Outdated(long version) implements Failed {}

    /** Somebody else's change came in between. */
    record Overtaken() implements Failed {}

    /** Nobody has asked this organisation, or it has answered. */
    record NotInvited() implements Failed {}

    /** An administrator has to look at the organisation first. */
    record NotVerified() implements Failed {}

    /** The event's state does not allow it. */
    record Refused(Event.Refusal refusal) implements Failed {}
}
