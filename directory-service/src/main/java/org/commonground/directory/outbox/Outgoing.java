package org.commonground.directory.outbox;

import java.util.List;
import org.commonground.platform.messaging.CloudEvent;

/** What has still to be told on a topic: sent again and again until it was acknowledged. */
public interface Outgoing {

    /** Who says it. */
    String SOURCE = "directory-service";

    /** What it is about, in event types and ids. */
    String kind();

    String topic();

    /** At most {@code limit} events that have still to be sent; none has to come before another. */
    List<CloudEvent> pending(int limit);

    /** It is on the topic. */
    void acknowledged(CloudEvent event);
}
