package org.commonground.notification.invitation;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.member.Asked;
import org.commonground.notification.member.Directory;
import org.commonground.notification.member.MemberKeys;
import org.commonground.notification.member.Team;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands in a letter for each organiser of an organisation. Begun again after a crash, it hands in the same letters under
 * the same ids, of which each is sent once.
 */
@Component
class RoundMaker {

    private static final Logger log = LoggerFactory.getLogger(RoundMaker.class);
    private static final int AT_ONCE = 20;
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

    private final Rounds rounds;
    private final Directory directory;
    private final MemberKeys keys;
    private final PostBox post;
    private final Clock clock;

    RoundMaker(Rounds rounds, Directory directory, MemberKeys keys, PostBox post, Clock clock) {
        this.rounds = rounds;
        this.directory = directory;
        this.keys = keys;
        this.post = post;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            make();
        } catch (MongoException e) {
            log.warn("Rounds of letters cannot be looked for, trying again: {}", e.getMessage());
        }
    }

    /** As many as can be made now: while the directory is away, none. */
    void make() {
        List<Round> open;
        do {
            open = rounds.oldest(AT_ONCE);
        } while (open.stream().allMatch(this::make) && open.size() == AT_ONCE);
    }

    /** Whether nothing is left of it to do. */
    private boolean make(Round round) {
        return switch (addressees(round)) {
            case Asked.Found(var team) -> {
                team.organisers().stream()
                        .map(address -> keys.of(team.organisation(), address))
                        .forEach(member -> post.post(round.job(member), round.letter(member)));
                yield done(round, team.organisers().size() + " letters handed in");
            }
            case Asked.Gone() -> done(round, "there is nobody to write to");
            case Asked.Away(var reason) ->
                clock.instant().isAfter(round.heard().plus(GIVE_UP_AFTER)) && done(round, "given up: " + reason);
        };
    }

    /**
     * Nobody where a host asks that is not verified: whoever signs an organisation up could have anything written to
     * strangers in our name. The invitation itself is on their page.
     */
    private Asked<Team> addressees(Round round) {
        var asking = directory.team(round.by());
        return switch (asking) {
            case Asked.Found(var team) when !team.verified() -> new Asked.Gone<>();
            case Asked.Found(var team) when team.organisation().equals(round.readers()) -> asking;
            case Asked.Found<Team> _ -> directory.team(round.readers());
            case Asked.Gone<Team> _, Asked.Away<Team> _ -> asking;
        };
    }

    private boolean done(Round round, String what) {
        log.info("{}, {}: {}", round.id(), round.template().code(), what);
        rounds.remove(round);
        return true;
    }
}
