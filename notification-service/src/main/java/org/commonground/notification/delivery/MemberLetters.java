package org.commonground.notification.delivery;

import org.commonground.notification.member.Team;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.Template;

/** Writes some letters to members, as things stand when they are sent: the part of whoever hands them in. */
public interface MemberLetters {

    /** Whether letters of this kind are written here. */
    boolean writes(Template template);

    /** @param team whose member the letter is to */
    Written write(Letter.ToMember letter, Team team);

    /** What came of it. */
    sealed interface Written {}

    /** To be sent. */
    record Ready(Mail mail) implements Written {}

    /** Nobody needs it any more. */
    record NotAnyMore(String reason) implements Written {}

    /** What it takes to write it is not known now. */
    record NotNow(String reason) implements Written {}
}
