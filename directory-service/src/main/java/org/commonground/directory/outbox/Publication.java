package org.commonground.directory.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonground.platform.messaging.CloudEvent;

/**
 * How the states of one kind of aggregate go to their compacted topic: the newest state, once it has been acknowledged.
 *
 * @param kind the aggregate's name in event types and ids
 * @param data the states' public form, in the same order
 */
public record Publication<D extends StateDocument>(
        String kind, String topic, StateCollection<D> states, Function<List<D>, ? extends List<?>> data)
        implements Outgoing {

    /** At most one of each aggregate. */
    @Override
    public List<CloudEvent> pending(int limit) {
        var waiting = states.unpublished(limit);
        var written = data.apply(waiting);
        var events = new ArrayList<CloudEvent>();
        for (var i = 0; i < waiting.size(); i++) {
            events.add(event(kind, waiting.get(i), written.get(i)));
        }
        return events;
    }

    @Override
    public void acknowledged(CloudEvent event) {
        states.published(event.subject(), event.sequence());
    }

    /** What is said of a state: the same id however often it is said. */
    public static CloudEvent event(String kind, StateDocument state, Object written) {
        return new CloudEvent(
                kind + ":" + state.id() + ":" + state.version(),
                SOURCE,
                "directory." + kind + ".changed",
                state.id(),
                state.version(),
                state.changedAt(),
                written);
    }
}
