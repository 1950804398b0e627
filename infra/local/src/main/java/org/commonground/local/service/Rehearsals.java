package org.commonground.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonground.local.Console;
import org.jspecify.annotations.Nullable;

/**
 * Once for each build, in the background and after everybody else, every service starts once more without serving, so
 * that the JVM notes what starting takes (JEP 514, 515) and the next start takes half of the processor time.
 */
final class Rehearsals {

    private static final long LONGEST_MINUTES = 10;

    private final List<Service> services;
    private final Supervisor.Folders folders;
    private final Console console;
    private volatile boolean stopped;
    private volatile @Nullable Process current;

    Rehearsals(List<Service> services, Supervisor.Folders folders, Console console) {
        this.services = List.copyOf(services);
        this.folders = folders;
        this.console = console;
    }

    void start() {
        Thread.ofVirtual().name("rehearsals").start(this::rehearseAll);
    }

    /** What is not finished is done after the next start. */
    void stop() {
        stopped = true;
        Process running = current;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    private void rehearseAll() {
        try {
            for (Service service : services) {
                ServiceCommand command = ServiceCommand.of(service, folders.run());
                if (!stopped && !command.isRehearsed()) {
                    rehearse(command);
                }
            }
        } catch (IOException e) {
            console.say("The next start will not be quicker: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rehearse(ServiceCommand command) throws IOException, InterruptedException {
        Path notes = command.cache().resolveSibling("start.aot.new");
        Path log = folders.logs().resolve("rehearsal.log");
        Process process =
                command.process(command.rehearsing(notes), folders.run(), log).start();
        current = process;
        if (stopped || !process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        } else if (process.exitValue() == 0 && Files.exists(notes)) {
            Files.move(notes, command.cache(), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
