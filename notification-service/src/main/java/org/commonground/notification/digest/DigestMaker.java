package org.commonground.notification.digest;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonground.notification.contact.Tally;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.member.Asked;
import org.commonground.notification.member.Directory;
import org.commonground.notification.member.MemberKeys;
import org.commonground.notification.message.Template;
import org.commonground.notification.unsubscribe.Unsubscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the digests that are due. They are looked for instead of waited for, so that no restart misses one. What one says
 * is written down with what was told, by whichever instance is first; it is handed in under an id of its day.
 */
@Component
class DigestMaker {

    private static final Logger log = LoggerFactory.getLogger(DigestMaker.class);
    private static final int PAGE = 100;
    private static final Duration KEEP_EDITIONS = Duration.ofDays(3);

    /** What happened so shortly before has perhaps not been heard of yet: it is tomorrow's. */
    static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Subscriptions subscriptions;
    private final Newsroom newsroom;
    private final Dispatch dispatch;
    private final Mornings mornings;
    private final Clock clock;

    DigestMaker(
            Subscriptions subscriptions,
            Newsroom newsroom,
            Dispatch dispatch,
            DigestProperties properties,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.newsroom = newsroom;
        this.dispatch = dispatch;
        this.mornings = properties.mornings();
        this.clock = clock;
    }

    /** Where digests go, and who does not want them any more. */
    @Component
    record Dispatch(
            Editions editions, PostBox post, Unsubscriptions unsubscriptions, Directory directory, MemberKeys keys) {

        /** Whether its reader wants no more, or does not organise there any more. */
        boolean isStopped(Subscription subscription) {
            return unsubscriptions.has(subscription.ticketId())
                    || switch (directory.team(subscription.organisation())) {
                        case Asked.Found(var team) ->
                            keys.address(subscription.member(), team).isEmpty();
                        case Asked.Gone() -> true;
                        case Asked.Away(var _) -> false;
                    };
        }

        /** Doing it again changes nothing. */
        void handIn(Subscription subscription, Edition edition, Instant now) {
            var id = subscription.ticket() + ":" + edition.day();
            editions.add(id, edition, now);
            post.post(
                    JobId.of(id, Template.DIGEST),
                    new Letter.ToMember(Template.DIGEST, subscription.member(), null, id));
        }
    }

    @Scheduled(initialDelay = 7, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            make();
        } catch (MongoException e) {
            log.warn("Digests cannot be looked for, trying again: {}", e.getMessage());
        }
    }

    @Scheduled(initialDelay = 30, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forget() {
        dispatch.editions().forget(clock.instant().minus(KEEP_EDITIONS));
    }

    /** All that are due now. */
    void make() {
        var last = "";
        List<Subscription> due;
        do {
            due = subscriptions.due(now(), last, PAGE);
            for (var subscription : due) {
                carryOut(subscription);
                last = subscription.id();
            }
        } while (due.size() == PAGE);
    }

    private void carryOut(Subscription subscription) {
        var open = subscription.open();
        if (dispatch.isStopped(subscription)) {
            subscriptions.remove(subscription);
        } else if (open != null) {
            handIn(subscription, open);
        } else {
            newsroom.tallies(subscription.organisation(), now()).ifPresent(tallies -> tell(subscription, tallies));
        }
    }

    private void tell(Subscription subscription, List<Tally> tallies) {
        var next = next(subscription, tallies);
        var open = next.open();
        if (subscriptions.replace(subscription, next) && open != null) {
            handIn(next, open);
        }
    }

    private Subscription next(Subscription subscription, List<Tally> tallies) {
        var now = now();
        var asOf = now.minus(ON_ITS_WAY);
        var from = subscription.until();
        var then = mornings.after(now);
        if (from == null) {
            return subscription.from(asOf, tallies, then);
        }
        if (Mornings.isTooLate(subscription.next(), now)) {
            return subscription.put(then);
        }
        var lines = tallies.stream()
                .map(tally -> newsroom.line(tally, subscription.before(tally.eventId()), from, asOf))
                .toList();
        return subscription.told(asOf, mornings.day(now), tallies, lines, then);
    }

    private void handIn(Subscription subscription, Edition edition) {
        dispatch.handIn(subscription, edition, now());
        subscriptions.replace(subscription, subscription.handedIn());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
