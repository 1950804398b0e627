package org.commonground.notification.delivery;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The recipient domains that this instance writes to. Each has a few connections and a growing pause of its own, so that
 * one that crawls or refuses delays nobody else. Bounded: when there are many, those that are well are forgotten.
 */
@Component
class Domains {

    private static final int MANY = 10_000;

    private final DomainRules rules;
    private final Clock clock;
    private final Map<DomainKey, RecipientDomain> domains = new HashMap<>();

    Domains(DeliveryProperties properties, Clock clock) {
        this.rules = properties.domain();
        this.clock = clock;
    }

    /** What came of sending, or that it was not tried now. */
    Outcome through(DomainKey key, Supplier<Outcome> send) {
        return domain(key).pass(send);
    }

    /** Those whose messages need not be taken up now. */
    synchronized Set<DomainKey> closed() {
        return domains.entrySet().stream()
                .filter(domain -> domain.getValue().isClosed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized RecipientDomain domain(DomainKey key) {
        if (domains.size() >= MANY) {
            domains.values().removeIf(RecipientDomain::isForgettable);
        }
        if (domains.size() >= MANY) {
            domains.clear();
        }
        return domains.computeIfAbsent(key, unknown -> new RecipientDomain(unknown, rules, clock));
    }
}
