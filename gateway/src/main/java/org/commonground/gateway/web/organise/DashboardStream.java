package org.commonground.gateway.web.organise;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Watches a dashboard for a browser: asks each second, sends what has changed. A stream ends after some minutes and the
 * browser opens a new one, so that signing out or losing a role takes effect; there are at most {@value #MOST} at once.
 */
@Component
class DashboardStream {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardStream.class);
    private static final int MOST = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LENGTH = Duration.ofMinutes(5);
    private static final int TURNS_BETWEEN_HEARTBEATS = 15;

    private final SpringTemplateEngine templates;
    private final Semaphore free = new Semaphore(MOST);

    DashboardStream(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** @throws ServiceUnavailable when too many are watching */
    SseEmitter open(Supplier<Board> dashboard) {
        if (!free.tryAcquire()) {
            throw new ServiceUnavailable("dashboard stream", new IllegalStateException("all streams are taken"));
        }
        var emitter = new SseEmitter(LENGTH.toMillis());
        var watching = new AtomicBoolean(true);
        emitter.onCompletion(() -> watching.set(false));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> watching.set(false));
        Thread.ofVirtual().name("dashboard-stream").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                follow(dashboard, emitter, watching);
            } finally {
                free.release();
            }
        }));
        return emitter;
    }

    private void follow(Supplier<Board> dashboard, SseEmitter emitter, AtomicBoolean watching) {
        Board shown = null;
        try {
            for (var turn = 0; watching.get(); turn++) {
                var now = look(dashboard);
                if (now != null && !now.equals(shown)) {
                    emitter.send(SseEmitter.event().name("dashboard").data(markup(now)));
                    shown = now;
                } else if (turn % TURNS_BETWEEN_HEARTBEATS == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                Thread.sleep(PAUSE);
            }
        } catch (ServiceProblem refusal) {
            LOG.debug("a dashboard stream ended: {}", refusal.getMessage());
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a browser went away: {}", gone.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    /** Nothing while the booking service is away; the next turn asks again. */
    private static @Nullable Board look(Supplier<Board> dashboard) {
        try {
            return dashboard.get();
        } catch (ServiceUnavailable _) {
            return null;
        }
    }

    private String markup(Board board) {
        var context = new Context();
        context.setVariable("board", board);
        return Objects.requireNonNull(templates.process("organise/live", context));
    }
}
