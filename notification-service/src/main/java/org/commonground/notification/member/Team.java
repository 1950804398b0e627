package org.commonground.notification.member;

import java.util.List;
import org.commonground.notification.contact.Language;
import org.commonground.platform.identity.Role;

/**
 * An organisation and whom its mail goes to, as the directory says at this moment.
 *
 * @param verified whether an administrator has made sure that it is what it says
 * @param language in which it wants to be written to
 */
public record Team(String organisation, String name, boolean verified, Language language, List<Member> members) {

    /** Somebody who belongs to it. */
    public record Member(String email, Role role) {}

    public Team {
        members = List.copyOf(members);
    }

    /** The addresses of its owners and organisers: those who may answer for it. */
    public List<String> organisers() {
        return members.stream()
                .filter(member -> member.role().covers(Role.ORGANISER))
                .map(Member::email)
                .toList();
    }
}
