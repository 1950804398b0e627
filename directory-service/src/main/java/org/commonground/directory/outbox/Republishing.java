package org.commonground.directory.outbox;

/**
 * What else has to be published again because an aggregate has changed: an event shows its hosts' names. Called at
 * least once for every change, before the change counts as published.
 */
@FunctionalInterface
public interface Republishing {

    /**
     * Marks whatever shows something of the aggregate.
     *
     * @param kind the aggregate's kind, as its publication calls it
     */
    void changed(String kind, String id);
}
