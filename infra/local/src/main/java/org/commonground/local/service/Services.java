package org.commonground.local.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.commonground.local.CannotStart;
import org.commonground.local.Console;

/** All services: started together, stopped from the front door inwards. */
public final class Services {

    private final List<Supervisor> supervisors;
    private final Rehearsals rehearsals;

    /** @param services the front door first */
    public Services(List<Service> services, Path logs, Path run, Console console) {
        Supervisor.Folders folders = new Supervisor.Folders(logs, run);
        this.supervisors = services.stream()
                .map(service -> new Supervisor(service, folders, console))
                .toList();
        this.rehearsals = new Rehearsals(services, folders, console);
    }

    /** Throws when a jar is missing, before anything is started. */
    public static void checkJars(List<Service> services) {
        for (Service service : services) {
            if (!Files.isRegularFile(service.jar())) {
                throw new CannotStart(
                        service.jar() + " is missing: ./start builds it, or mvn -DskipTests package does");
            }
        }
    }

    /** Returns when all are ready; throws as soon as one of them will not be. */
    public void start() throws InterruptedException {
        supervisors.forEach(Supervisor::start);
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Supervisor> ready = new ExecutorCompletionService<>(waiting);
            for (Supervisor supervisor : supervisors) {
                ready.submit(supervisor::awaitReady, supervisor);
            }
            try {
                for (int count = 0; count < supervisors.size(); count++) {
                    ready.take().get();
                }
            } finally {
                waiting.shutdownNow();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CannotStart known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        }
        rehearsals.start();
    }

    /** The front door first, so that nobody is let in; then the others together. */
    public void stop() {
        rehearsals.stop();
        supervisors.getFirst().stop();
        try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            supervisors.stream().skip(1).forEach(supervisor -> stopping.submit(supervisor::stop));
        }
    }
}
