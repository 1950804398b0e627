package org.commonground.directory.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.directory.outbox.Outgoing;
import org.commonground.platform.messaging.CloudEvent;
import org.springframework.stereotype.Component;

/**
 * Tells what becomes of invitations, of those to drafts too. Facts are written together with the event, and taken out
 * of it when they are on the topic; a change of the event that was read before may put them in once more, under the same ids.
 */
@Component
class InvitationTelling implements Outgoing {

    private static final String FACTS = "standing.untold";

    private final MongoCollection<EventDocument> documents;

    InvitationTelling(Events events) {
        this.documents = events.states().documents();
        documents.createIndex(ascending(FACTS + ".version"));
    }

    /** What is said of an invitation: ids alone. */
    record InvitationState(String eventId, String organisation, Invitation.As as, String by) {}

    @Override
    public String kind() {
        return "invitation";
    }

    @Override
    public String topic() {
        return "directory.invitations";
    }

    @Override
    public List<CloudEvent> pending(int limit) {
        return documents.find(gt(FACTS + ".version", 0L)).limit(limit).into(new ArrayList<>()).stream()
                .map(EventDocument::event)
                .flatMap(event -> event.standing().asked().untold().stream().map(fact -> event(event.id(), fact)))
                .limit(limit)
                .toList();
    }

    @Override
    public void acknowledged(CloudEvent event) {
        var told = (InvitationState) event.data();
        documents.updateOne(
                eq("_id", told.eventId()),
                pull(FACTS, and(eq("version", event.sequence()), eq("invitation.organisation", told.organisation()))));
    }

    /** The same id however often it is said. */
    static CloudEvent event(EventId event, InvitationFact fact) {
        var invitation = fact.invitation();
        return new CloudEvent(
                "invitation:" + event.value() + ":" + invitation.organisation().value() + ":"
                        + fact.in().number(),
                SOURCE,
                "directory.invitation." + fact.kind().name().toLowerCase(Locale.ROOT),
                event.value(),
                fact.in().number(),
                fact.in().at(),
                new InvitationState(
                        event.value(),
                        invitation.organisation().value(),
                        invitation.as(),
                        invitation.by().value()));
    }
}
