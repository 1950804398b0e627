package org.commonground.gateway.routing;

import org.springframework.web.servlet.function.ServerRequest;

/** The mark of a request that a service refused on purpose, since it had too much to do. */
final class Shed {

    private static final String ATTRIBUTE = Shed.class.getName();

    private Shed() {}

    static void mark(ServerRequest request) {
        request.attributes().put(ATTRIBUTE, true);
    }

    static boolean is(ServerRequest request) {
        return request.attributes().containsKey(ATTRIBUTE);
    }
}
