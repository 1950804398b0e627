package org.commonground.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.platform.identity.Caller;

/**
 * What signed-in people may do. It is read again after {@link #FRESH}, so a removed organiser loses access by then; while
 * the directory is away the last answer holds for {@link #HOLDS}, so that dashboards go on.
 */
public final class Memberships {

    static final Duration FRESH = Duration.ofSeconds(60);
    static final Duration HOLDS = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    private record Answer(Caller caller, Instant at) {}

    private final DirectoryIdentities directory;
    private final Clock clock;
    private final Cache<String, Answer> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(HOLDS).build();

    Memberships(DirectoryIdentities directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws ServiceUnavailable when the directory does not answer and has not lately */
    public Caller of(String email) {
        var last = answers.getIfPresent(email);
        if (last != null && clock.instant().isBefore(last.at().plus(FRESH))) {
            return last.caller();
        }
        try {
            return read(email);
        } catch (ServiceUnavailable away) {
            if (last == null) {
                throw away;
            }
            return last.caller();
        }
    }

    /** What was known may have changed: the next question is the directory's to answer. */
    public void forget(String email) {
        answers.invalidate(email);
    }

    private Caller read(String email) {
        var now = clock.instant();
        var caller = directory.person(email);
        answers.put(email, new Answer(caller, now));
        return caller;
    }
}
