package org.commonground.directory.membership;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Precondition;
import org.commonground.platform.identity.Role;
import org.springframework.stereotype.Repository;

/** Who may act for whom: one document per organisation, so that the last owner cannot leave, whoever leaves with them. */
@Repository
class Memberships {

    private static final int MOST_PER_PERSON = 200;
    private static final int ATTEMPTS = 5;

    private final MongoCollection<StoredTeam> documents;

    Memberships(MongoDatabase database) {
        documents = database.getCollection("teams", StoredTeam.class);
        documents.createIndex(Indexes.ascending("members.email"));
    }

    /** A team as it is stored; public, like its part, because the codec reads it by reflection. */
    public record StoredTeam(@BsonId String organisation, long version, List<StoredMember> members) {

        static StoredTeam of(Team team) {
            return new StoredTeam(
                    team.organisation().value(),
                    team.version(),
                    team.members().stream()
                            .map(it -> new StoredMember(it.email().value(), it.role(), it.since()))
                            .toList());
        }

        Team team() {
            return new Team(
                    new OrganisationId(organisation),
                    version,
                    members.stream()
                            .map(it -> new Team.Member(new EmailAddress(it.email()), it.role(), it.since()))
                            .toList());
        }
    }

    /** A member as it is stored. */
    public record StoredMember(String email, Role role, Instant since) {}

    /** The roles of a person, at most 200. */
    List<Membership> of(EmailAddress email) {
        return documents
                .find(eq("members.email", email.value()))
                .limit(MOST_PER_PERSON)
                .into(new ArrayList<>())
                .stream()
                .map(StoredTeam::team)
                .flatMap(team -> team.member(email).stream().map(it -> new Membership(team.organisation(), it.role())))
                .toList();
    }

    Team team(OrganisationId organisation) {
        var stored = documents.find(eq("_id", organisation.value())).first();
        return stored == null ? Team.none(organisation) : stored.team();
    }

    /** Decides upon the team as it is stored and stores what comes of it, again when somebody else was first. */
    Team.Decision change(OrganisationId organisation, Function<Team, Team.Decision> decision) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var made = decision.apply(team(organisation));
            if (!(made instanceof Team.Changed(var team)) || store(team)) {
                return made;
            }
        }
        throw Precondition.overtaken("organisation");
    }

    private boolean store(Team next) {
        var document = StoredTeam.of(next);
        if (next.version() > 1) {
            var before = and(eq("_id", document.organisation()), eq("version", next.version() - 1));
            return documents.replaceOne(before, document).getMatchedCount() == 1;
        }
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
