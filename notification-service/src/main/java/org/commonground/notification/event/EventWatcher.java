package org.commonground.notification.event;

/** Is told of every announcement of an event once our replica has it; repeated and overtaken ones included. */
public interface EventWatcher {

    void heard(Event event);
}
