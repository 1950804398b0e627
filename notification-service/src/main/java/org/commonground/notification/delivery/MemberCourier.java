package org.commonground.notification.delivery;

import jakarta.mail.internet.AddressException;
import java.util.List;
import org.commonground.notification.member.Asked;
import org.commonground.notification.member.Directory;
import org.commonground.notification.member.MemberKeys;
import org.commonground.notification.member.Team;
import org.commonground.notification.message.Template;
import org.springframework.stereotype.Component;

/** Takes a letter to somebody who organises, unless they do not any more or nobody needs it any more. */
@Component
class MemberCourier {

    private final Directory directory;
    private final MemberKeys keys;
    private final List<MemberLetters> writers;
    private final MailServer server;

    MemberCourier(Directory directory, MemberKeys keys, List<MemberLetters> writers, MailServer server) {
        this.directory = directory;
        this.keys = keys;
        this.writers = List.copyOf(writers);
        this.server = server;
    }

    Outcome deliver(JobId id, Letter.ToMember letter) throws AddressException {
        return switch (directory.team(letter.member().organisation())) {
            case Asked.Found(var team) -> {
                var address = keys.address(letter.member(), team);
                yield address.isEmpty()
                        ? new Outcome.Obsolete("the member does not organise any more")
                        : deliver(id, letter, team, address.get());
            }
            case Asked.Gone() -> new Outcome.Obsolete("the organisation is gone");
            case Asked.Away(var reason) -> new Outcome.Away(reason);
        };
    }

    private Outcome deliver(JobId id, Letter.ToMember letter, Team team, String address) throws AddressException {
        return switch (writer(letter.template()).write(letter, team)) {
            case MemberLetters.Ready(var mail) -> server.send(id, Recipient.of(address), mail);
            case MemberLetters.NotAnyMore(var reason) -> new Outcome.Obsolete(reason);
            case MemberLetters.NotNow(var reason) -> new Outcome.Away(reason);
        };
    }

    private MemberLetters writer(Template template) {
        return writers.stream()
                .filter(it -> it.writes(template))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes " + template));
    }
}
