package org.commonground.notification.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.notification.contact.Tally;
import org.commonground.notification.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a digest of an organisation's events. What was told, and what is being told, is one document, so that a
 * crash neither repeats nor loses anything. Public for the codec alone.
 *
 * @param key of the member, which tells nothing of them
 * @param ticket by which it is stopped
 * @param version rises with every change
 * @param next when something is to be done; nothing before
 * @param until news up to then were told; null before the first look
 * @param told how the events stood then
 * @param open the digest that is still to be handed in
 */
public record Subscription(
        @BsonId String id,
        String organisation,
        String key,
        String ticket,
        long version,
        Instant next,
        @Nullable Instant until,
        List<Count> told,
        @Nullable Edition open) {

    public Subscription {
        told = List.copyOf(told);
    }

    static Subscription fresh(MemberId member, UUID ticket, Instant now) {
        return new Subscription(
                id(member), member.organisation(), member.key(), ticket.toString(), 1, now, null, List.of(), null);
    }

    static String id(MemberId member) {
        return member.organisation() + ":" + member.key();
    }

    MemberId member() {
        return new MemberId(organisation, key);
    }

    UUID ticketId() {
        return UUID.fromString(ticket);
    }

    /** From here on everything is news; and so it is where a day was left out. */
    Subscription from(Instant asOf, List<Tally> tallies, Instant then) {
        return new Subscription(id, organisation, key, ticket, version + 1, then, asOf, counts(tallies), null);
    }

    /** Looked at too late: what is new then is told the next time. */
    Subscription put(Instant then) {
        return new Subscription(id, organisation, key, ticket, version + 1, then, until, told, open);
    }

    /** With the day's digest, if there is anything new. */
    Subscription told(Instant asOf, LocalDate day, List<Tally> tallies, List<Line> lines, Instant then) {
        var news = lines.stream().anyMatch(line -> line.isNews(before(line.eventId())));
        return new Subscription(
                id,
                organisation,
                key,
                ticket,
                version + 1,
                then,
                asOf,
                counts(tallies),
                news ? new Edition(day, lines) : null);
    }

    Subscription handedIn() {
        return new Subscription(id, organisation, key, ticket, version + 1, next, until, told, null);
    }

    /** An event that was not there yet had nothing. */
    Count before(String eventId) {
        return find(eventId).orElseGet(() -> new Count(eventId, 0, 0, 0));
    }

    private Optional<Count> find(String eventId) {
        return told.stream().filter(it -> it.eventId().equals(eventId)).findFirst();
    }

    private static List<Count> counts(List<Tally> tallies) {
        return tallies.stream()
                .map(it -> new Count(it.eventId(), it.taken(), it.waiting(), it.cancelled()))
                .toList();
    }
}
