package org.commonground.bench.load;

/** Who wants to know what happens meanwhile; called by the generator's thread, so it must be quick. */
public interface Witness {

    /** The measured part begins. */
    default void opens() {}

    /** The measured part ends. */
    default void closes() {}

    /**
     * A place was confirmed.
     *
     * @param request what was sent
     * @param answer the answer's body
     * @param at when it was there, in nanoseconds
     * @param measured whether it counts
     */
    record Confirmed(byte[] request, String answer, long at, boolean measured) {}

    /** A place was confirmed. */
    default void confirmed(Confirmed place) {}

    /** This one, then the other. */
    default Witness and(Witness other) {
        Witness first = this;
        return new Witness() {
            @Override
            public void opens() {
                first.opens();
                other.opens();
            }

            @Override
            public void closes() {
                first.closes();
                other.closes();
            }

            @Override
            public void confirmed(Confirmed place) {
                first.confirmed(place);
                other.confirmed(place);
            }
        };
    }
}
