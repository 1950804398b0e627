package org.commonground.gateway.client;

/** What whoever is signed in on this thread may do, as far as that is the pages' business: the services decide. */
public interface CallerRights {

    /**
     * Whether they decide about what others have published.
     *
     * @throws ServiceUnavailable when that cannot be found out
     */
    boolean administrates();

    /** They have changed just now: the next call to a service has what they are then. */
    void renew();
}
