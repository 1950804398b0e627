package org.commonground.gateway.web.admin;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What decisions are about, by the names that people know. */
@Component
class Subjects {

    private static final String EVENT = "event:";
    private static final String ORGANISATION = "organisation:";

    private final EditorClient events;
    private final PartnerClient organisations;

    Subjects(EditorClient events, PartnerClient organisations) {
        this.events = events;
        this.organisations = organisations;
    }

    /**
     * Something in words.
     *
     * @param page where it is shown, if it is there
     */
    record Named(String text, @Nullable String page) {}

    /** Each is looked up once, however often it is there. */
    Map<String, Named> named(Stream<String> subjects) {
        return subjects.distinct().collect(Collectors.toMap(it -> it, this::named));
    }

    private Named named(String subject) {
        if (subject.startsWith(EVENT)) {
            var id = subject.substring(EVENT.length());
            return there(subject, () -> {
                var event = events.event(id).value();
                return new Named(event.title(), "/events/" + event.id());
            });
        }
        if (subject.startsWith(ORGANISATION)) {
            var id = subject.substring(ORGANISATION.length());
            return there(subject, () -> {
                var organisation = organisations.organisation(id).value();
                return new Named(organisation.name(), "/organisations/" + organisation.slug());
            });
        }
        return new Named(subject, null);
    }

    /** What was discarded since has no name any more. */
    private static Named there(String subject, Supplier<Named> asked) {
        try {
            return asked.get();
        } catch (ServiceProblem problem) {
            if (problem.status() == 404) {
                return new Named(subject, null);
            }
            throw problem;
        }
    }
}
