package org.commonground.local;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A port for everything that listens. */
public record Addresses(Map<Port, Integer> ports) {

    public Addresses {
        ports = Map.copyOf(ports);
        for (Port port : Port.values()) {
            if (!ports.containsKey(port)) {
                throw new IllegalArgumentException("No port for " + port.purpose());
            }
        }
    }

    static Addresses usual() {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, port.usual());
        }
        return new Addresses(ports);
    }

    public int port(Port port) {
        return Objects.requireNonNull(ports.get(port));
    }

    /** For example {@code http://127.0.0.1:8080}. */
    public String url(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    /** One line per problem: a port that is taken, or two purposes that share one. */
    List<String> conflicts(IntPredicate isFree) {
        return Arrays.stream(Port.values())
                .flatMap(port -> conflict(port, isFree).stream())
                .toList();
    }

    private Optional<String> conflict(Port port, IntPredicate isFree) {
        for (Port other : Port.values()) {
            if (other.ordinal() < port.ordinal() && port(other) == port(port)) {
                return Optional.of("port " + port(port) + " is given to both " + other.purpose() + " and "
                        + port.purpose() + ": change one with " + port.flag() + "=N");
            }
        }
        if (isFree.test(port(port))) {
            return Optional.empty();
        }
        return Optional.of(
                "port " + port(port) + " (" + port.purpose() + ") is taken by another program: stop it, or choose "
                        + "another with " + port.flag() + "=N, or all of them with --ports=free");
    }
}
