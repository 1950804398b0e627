package org.commonground.bench.load;

/** Who wants to know what happens meanwhile; called by the generator's thread, so it must be quick. */
public interface Witness {

    /** The measured part begins. */
    default void opens() {}

    /** The measured part ends. */
    default void closes() {}

    /** A place was confirmed: the answer's body, when it was there, and whether it counts. */
    default void confirmed(String body, long now, boolean measured) {}

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
            public void confirmed(String body, long now, boolean measured) {
                first.confirmed(body, now, measured);
                other.confirmed(body, now, measured);
            }
        };
    }
}
