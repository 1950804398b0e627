package org.commonground.notification.member;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.commonground.notification.secret.Secret;
import org.springframework.stereotype.Component;

/** Tells members from one another without keeping who they are. */
@Component
public class MemberKeys {

    private final Secret secret;

    MemberKeys(MongoDatabase database) {
        this.secret = Secret.kept(database, "member-keys");
    }

    /** The same for the same address, however it is typed. */
    public MemberId of(String organisation, String email) {
        var address = email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return new MemberId(organisation, HexFormat.of().formatHex(secret.proof(address)));
    }

    /** The address of a member who still organises for the team; nothing once they do not. */
    public Optional<String> address(MemberId member, Team team) {
        return team.organisers().stream()
                .filter(address -> of(member.organisation(), address).equals(member))
                .findFirst();
    }
}
