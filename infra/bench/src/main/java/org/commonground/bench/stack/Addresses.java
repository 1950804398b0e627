package org.commonground.bench.stack;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where a local stack listens: what it writes to {@code addresses.properties} in its data folder when it is ready. */
public final class Addresses {

    private final Properties entries;

    private Addresses(Properties entries) {
        this.entries = entries;
    }

    /** Reads a stack's address file. */
    public static Addresses read(Path file) throws IOException {
        Properties entries = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            entries.load(text);
        }
        return new Addresses(entries);
    }

    public URI site() {
        return URI.create(entry("site"));
    }

    public URI directory() {
        return URI.create(entry("directory"));
    }

    public URI booking() {
        return URI.create(entry("booking"));
    }

    public String kafka() {
        return entry("kafka");
    }

    /** The MongoDB server, for a database of that name. */
    public String mongo(String database) {
        return entry("mongodb") + database;
    }

    /** May publish events. */
    public String partnerToken() {
        return entry("demo.partner.token");
    }

    /** The process that runs the stores and whose children the services are. */
    public ProcessHandle launcher() {
        long pid = Long.parseLong(entry("launcher.pid"));
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("the stack has ended: no " + pid));
    }

    /** What to connect to for an address. */
    public static InetSocketAddress socket(URI address) {
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    private String entry(String name) {
        String value = entries.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("the stack's address file has no " + name);
        }
        return value;
    }
}
