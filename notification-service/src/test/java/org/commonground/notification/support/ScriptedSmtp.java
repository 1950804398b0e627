package org.commonground.notification.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that says to each command what it is told to, and is otherwise a good one. */
public final class ScriptedSmtp implements AutoCloseable {

    /** As a reply: close the connection without one. */
    public static final String CUT = "";

    private final ServerSocket socket;
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();

    public ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    /** What it says from now on to {@code HELLO} (a new connection), {@code MAIL}, {@code RCPT}, {@code DATA}, or {@code .} */
    public ScriptedSmtp saying(String command, String reply) {
        script.put(command, reply);
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            if (!say(client, "HELLO", "220 example.org ready")) {
                return;
            }
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                if (!say(client, command, command.equals("DATA") ? "354 go on" : "250 fine")) {
                    return;
                }
                if (command.equals("DATA") && script.getOrDefault("DATA", "354").startsWith("354")) {
                    while (!".".equals(lines.readLine())) {
                        // the message itself is not what this is about
                    }
                    if (!say(client, ".", "250 taken")) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean say(Socket client, String command, String usually) throws IOException {
        var reply = script.getOrDefault(command, usually);
        if (reply.equals(CUT)) {
            return false;
        }
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return true;
    }
}
