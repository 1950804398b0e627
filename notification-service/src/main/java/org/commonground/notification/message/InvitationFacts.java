package org.commonground.notification.message;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.notification.event.Event;
import org.commonground.notification.member.Invited;
import org.jspecify.annotations.Nullable;

/**
 * What a letter about an invitation can say.
 *
 * @param asked the id of the organisation that was asked
 */
record InvitationFacts(Invited invited, String asked, Phrases phrases, SiteProperties site) {

    Map<String, Object> variables() {
        var open = invited.open();
        return Map.of(
                "by",
                open == null ? "" : Line.of(open.by()),
                "organisation",
                Line.of(invited.organisation()),
                "host",
                open != null && open.host());
    }

    Map<String, String> addresses() {
        return Map.of(
                "invitation", invitation().toString(), "organise", organise().toString());
    }

    List<Fact> table() {
        var event = invited.event();
        var table = new ArrayList<Fact>();
        var leads = invited.open() == null ? organise() : invitation();
        add(table, "event", Line.of(event.title()), leads.toString());
        add(table, "when", new When(phrases).sentence(event), null);
        add(table, "where", String.join(", ", Words.place(event.venue())), null);
        add(
                table,
                "online",
                event.online() == null ? "" : Line.of(event.online().url()),
                null);
        add(table, "hosts", new Words(phrases).list(event.hosts()), null);
        return table;
    }

    private void add(List<Fact> table, String key, String words, @Nullable String address) {
        if (!words.isEmpty()) {
            table.add(new Fact(key, phrases.say("fact." + key), words, address));
        }
    }

    private URI invitation() {
        return site.address("/organise/invitations/" + invited.event().id().value() + "/" + asked);
    }

    /** Where the event is worked on; a draft has no dashboard yet. */
    private URI organise() {
        var draft = invited.event().status() == Event.Status.DRAFT;
        return site.address("/organise/events/" + invited.event().id().value() + (draft ? "/preview" : ""));
    }
}
