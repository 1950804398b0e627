package org.commonground.local.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commonground.local.CannotStart;
import org.commonground.local.Console;
import org.jspecify.annotations.Nullable;

/** Keeps one service running from its start until it is told to stop. */
final class Supervisor {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);
    private static final int TRIES_AT_START = 3;

    private final Service service;
    private final Folders folders;
    private final Console console;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable ServiceProcess process;
    private volatile int ends;

    /** Where the output and the process's own small files go. */
    record Folders(Path logs, Path run) {}

    Supervisor(Service service, Folders folders, Console console) {
        this.service = service;
        this.folders = folders;
        this.console = console;
    }

    /** Starts it and goes on watching it in the background. */
    void start() {
        launch();
        Thread.ofVirtual().name("supervise-" + service.name()).start(this::supervise);
    }

    /** Returns when it is ready; throws when it ends again and again, or does not get ready in time. */
    void awaitReady() {
        try (Readiness readiness = new Readiness()) {
            awaitReady(readiness, System.nanoTime() + LONGEST_START.toNanos());
        } catch (InterruptedException anotherFailed) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Readiness readiness, long deadline) throws InterruptedException {
        while (!readiness.isReady(service)) {
            if (ends >= TRIES_AT_START) {
                throw new CannotStart(service.name() + " does not start: " + log() + " says why");
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(service.name() + " is not ready after " + LONGEST_START.toMinutes() + " minutes: "
                        + log() + " may say why");
            }
            if (stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        console.done(service.name());
    }

    /** Ends it for good; returns when it has ended. */
    void stop() {
        stopping.countDown();
        ServiceProcess running = current();
        if (running != null) {
            running.stop(STOP_PATIENCE);
        }
    }

    private void supervise() {
        try {
            while (true) {
                ServiceProcess running = current();
                if (running == null) {
                    return;
                }
                int code = running.awaitEnd();
                if (stopping.getCount() == 0) {
                    return;
                }
                Duration pause = backoff.after(running.age());
                ends++;
                console.say(service.name() + " ended with code " + code + " and is started again in "
                        + pause.toSeconds() + " s: " + log() + " may say why");
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                launch();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (CannotStart gone) {
            console.say(service.name() + " cannot be started again: " + gone.getMessage());
        }
    }

    private synchronized void launch() {
        if (stopping.getCount() > 0) {
            ServiceProcess started = ServiceProcess.start(service, folders.logs(), folders.run());
            process = started;
            if (service.urgency() == Service.Urgency.CAN_WAIT) {
                Thread.ofVirtual().name("step-back-" + service.name()).start(() -> stepBackOnceReady(started));
            }
        }
    }

    /** Not before: whoever waits for the stack waits for its last service. */
    private void stepBackOnceReady(ServiceProcess started) {
        try (Readiness readiness = new Readiness()) {
            while (started.isAlive()) {
                if (readiness.isReady(service)) {
                    started.stepBack();
                    return;
                }
                if (stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            console.say(service.name() + " goes on at full priority: " + e.getMessage());
        }
    }

    private synchronized @Nullable ServiceProcess current() {
        return process;
    }

    private Path log() {
        return ServiceProcess.log(folders.logs(), service);
    }
}
