package org.commonground.bench.load;

/** Makes the requests; called by one thread. */
@FunctionalInterface
public interface Requests {

    /** The next request, head and body. */
    byte[] next();
}
