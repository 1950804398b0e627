package org.commonground.directory.event;

import java.util.ArrayList;
import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Revision;

/**
 * Who was asked to stand on an event.
 *
 * @param open those that have not answered yet
 * @param untold what others have still to be told, at most one of each organisation: what was overtaken before it could
 *     be told is left out
 */
record Invited(List<Invitation> open, List<InvitationFact> untold) {

    static final Invited NOBODY = of(List.of());

    Invited {
        open = List.copyOf(open);
        untold = List.copyOf(untold);
    }

    static Invited of(List<Invitation> asked) {
        return new Invited(asked, List.of());
    }

    Invited asking(List<Invitation> asked) {
        return new Invited(asked, untold);
    }

    /**
     * The same, and what is to be told of it.
     *
     * @param before who was asked until now
     * @param ending what became of invitations that are not open any more
     */
    Invited telling(List<Invitation> before, InvitationFact.Kind ending, Revision in) {
        var facts = new ArrayList<>(untold);
        for (var ended : before) {
            if (open.stream().noneMatch(it -> it.organisation().equals(ended.organisation()))) {
                tell(facts, new InvitationFact(ending, ended, in));
            }
        }
        for (var made : open) {
            if (!before.contains(made)) {
                tell(facts, new InvitationFact(InvitationFact.Kind.MADE, made, in));
            }
        }
        return new Invited(open, facts);
    }

    private static void tell(List<InvitationFact> facts, InvitationFact fact) {
        OrganisationId organisation = fact.invitation().organisation();
        facts.removeIf(it -> it.isAbout(organisation));
        facts.add(fact);
    }
}
