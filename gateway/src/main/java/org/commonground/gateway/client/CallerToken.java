package org.commonground.gateway.client;

import java.util.Optional;

/** The proof of who is asking, to be carried to the services. */
public interface CallerToken {

    /** A signed token for whoever is signed in on this thread; empty for everybody else. */
    Optional<String> currentToken();
}
