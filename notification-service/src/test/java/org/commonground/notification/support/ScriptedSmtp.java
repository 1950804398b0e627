package org.commonground.notification.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that says to each command what it is told to, and is otherwise a good one. */
public final class ScriptedSmtp implements AutoCloseable {

    /** As a reply: close the connection without one. */
    public static final String CUT = "";

    /** As a reply: none, and the connection stays open. */
    public static final String NOTHING = "...";

    /** A message that it took over. */
    public record Taken(String recipient, String messageId) {}

    private final ServerSocket socket;
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final Map<String, String> domains = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    public ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    /** What it says from now on to {@code HELLO} (a new connection), {@code MAIL}, {@code RCPT}, {@code DATA}, or {@code .} */
    public ScriptedSmtp saying(String command, String reply) {
        script.put(command, reply);
        return this;
    }

    /** What it says to {@code RCPT} of anybody at a domain. */
    public ScriptedSmtp sayingOf(String domain, String reply) {
        domains.put(domain, reply);
        return this;
    }

    /** Is a good one from now on. */
    public void behave() {
        script.clear();
        domains.clear();
    }

    /** Takes over as many messages, and closes the connection instead of saying so. */
    public ScriptedSmtp cutAfterData(int times) {
        cuts.set(times);
        return this;
    }

    /** Closes what is open. */
    public void hangUp() {
        open.forEach(ScriptedSmtp::closeQuietly);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** What it took over, the first first. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public List<Taken> takenFor(String recipient) {
        return taken.stream().filter(it -> it.recipient().equals(recipient)).toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        hangUp();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                Thread.startVirtualThread(() -> new Talk(client).go());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void closeQuietly(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With one client. */
    private final class Talk {

        private final Socket client;
        private String recipient = "";

        Talk(Socket client) {
            this.client = client;
        }

        void go() {
            try (client;
                    var lines = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                if (!say("HELLO", "220 example.org ready")) {
                    return;
                }
                for (var line = lines.readLine(); line != null && answer(line, lines); line = lines.readLine()) {
                    // until one of us has enough
                }
            } catch (IOException gone) {
                // clients come and go
                open.remove(client);
            }
        }

        /** Whether to go on. */
        private boolean answer(String line, BufferedReader lines) throws IOException {
            var command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            if (command.equals("QUIT")) {
                return false;
            }
            if (command.equals("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            }
            if (!say(command, command.equals("DATA") ? "354 go on" : "250 fine")) {
                return false;
            }
            return !command.equals("DATA")
                    || !script.getOrDefault("DATA", "354").startsWith("354")
                    || take(lines);
        }

        private boolean take(BufferedReader lines) throws IOException {
            var id = "";
            for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
                if (line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                    id = line.substring(11).strip();
                }
            }
            if (script.getOrDefault(".", "250").startsWith("250")) {
                taken.add(new Taken(recipient, id));
                if (cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return false;
                }
            }
            return say(".", "250 taken");
        }

        private boolean say(String command, String usually) throws IOException {
            var domain = recipient.substring(recipient.indexOf('@') + 1);
            var reply = command.equals("RCPT") && domains.containsKey(domain)
                    ? domains.get(domain)
                    : script.getOrDefault(command, usually);
            if (reply.equals(CUT)) {
                return false;
            }
            if (!reply.equals(NOTHING)) {
                client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
            }
            return true;
        }
    }
}
