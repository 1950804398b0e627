package org.commonground.gateway.client;

/** A service did not answer, or not in a way one can read. What was asked of it may or may not have happened. */
public final class ServiceUnavailable extends RuntimeException {

    private final String service;

    public ServiceUnavailable(String service, Throwable cause) {
        super(service + " did not answer", cause);
        this.service = service;
    }

    public String service() {
        return service;
    }
}
