package org.commonground.booking.allocation;

/** Whoever keeps count of decisions over time; told of each version once it is decided, and again after a crash. */
public interface DecisionLog {

    /** Notes what the allocation's journal says; repeating it changes nothing. */
    void record(Allocation decided);
}
