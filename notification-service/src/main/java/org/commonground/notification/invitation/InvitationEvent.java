package org.commonground.notification.invitation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What we read of the directory's invitations: who is to be written to, by ids alone. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = InvitationEvent.Other.class)
sealed interface InvitationEvent {

    /** An organisation was asked by a host of the event. */
    @JsonTypeName("directory.invitation.made")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Made(String eventId, String organisation, String by) implements InvitationEvent {}

    @JsonTypeName("directory.invitation.accepted")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Accepted(String eventId, String organisation, String by) implements InvitationEvent {}

    @JsonTypeName("directory.invitation.declined")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Declined(String eventId, String organisation, String by) implements InvitationEvent {}

    /** Withdrawn, or something newer than this service: nothing to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other() implements InvitationEvent {}
}
