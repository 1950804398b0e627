package org.commonground.directory.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Role;

/**
 * Who may act for an organisation: one role each, and always somebody who owns it once there was one.
 *
 * @param version rises by one with every change; 0 is not stored yet
 */
public record Team(OrganisationId organisation, long version, List<Member> members) {

    static final int MOST_MEMBERS = 200;

    /** A person and what they may do. */
    public record Member(EmailAddress email, Role role, Instant since) {}

    /** What became of a wish to change the team. */
    sealed interface Decision {}

    /** To be stored. */
    record Changed(Team team) implements Decision {}

    /** It is like that already. */
    record Unchanged() implements Decision {}

    /** Nobody would own the organisation any more. */
    record LastOwner() implements Decision {}

    /** There are as many members as there can be. */
    record Full() implements Decision {}

    /** There is no such member. */
    record Unknown() implements Decision {}

    public Team {
        members = List.copyOf(members);
    }

    static Team none(OrganisationId organisation) {
        return new Team(organisation, 0, List.of());
    }

    Optional<Member> member(EmailAddress email) {
        return members.stream().filter(it -> it.email().equals(email)).findFirst();
    }

    /** Gives somebody a role, new or not. */
    Decision set(EmailAddress email, Role role, Instant now) {
        var known = member(email);
        if (known.isPresent() && known.get().role() == role) {
            return new Unchanged();
        }
        if (known.isEmpty() && members.size() >= MOST_MEMBERS) {
            return new Full();
        }
        var next = new ArrayList<>(others(email));
        next.add(new Member(email, role, known.map(Member::since).orElse(now)));
        return owned(next);
    }

    Decision remove(EmailAddress email) {
        return member(email).isEmpty() ? new Unknown() : owned(others(email));
    }

    private Decision owned(List<Member> next) {
        var had = members.stream().anyMatch(it -> it.role() == Role.OWNER);
        var has = next.stream().anyMatch(it -> it.role() == Role.OWNER);
        return had && !has ? new LastOwner() : new Changed(new Team(organisation, version + 1, next));
    }

    private List<Member> others(EmailAddress email) {
        return members.stream().filter(it -> !it.email().equals(email)).toList();
    }
}
