package org.commonground.notification.member;

/** What the directory answered. */
public sealed interface Asked<T> {

    record Found<T>(T value) implements Asked<T> {}

    /** There is no such thing any more. */
    record Gone<T>() implements Asked<T> {}

    /** No answer: nothing is known. */
    record Away<T>(String reason) implements Asked<T> {}
}
