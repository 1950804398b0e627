package org.commonground.bench.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A mail server (RFC 5321) that accepts every message and keeps none: the local stack's own keeps all that it ever got in
 * memory, which is not meant for hundreds of thousands.
 */
public final class MailSink implements AutoCloseable {

    private static final int BACKLOG = 100;
    private static final String RECIPIENT = "RCPT TO:<";

    private final ServerSocket server;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private volatile Consumer<String> whenAccepted = recipient -> {};

    private MailSink(ServerSocket server) {
        this.server = server;
    }

    /** Starts it on a free port of 127.0.0.1. */
    static MailSink start() throws IOException {
        MailSink sink = new MailSink(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("mail-sink").start(sink::listen);
        return sink;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public String toString() {
        return accepted + " mails accepted, " + broken + " connections broken";
    }

    /** Who hears of every message that is accepted from now on: its recipient's address. */
    void tell(Consumer<String> listener) {
        whenAccepted = listener;
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().name("mail").start(() -> serve(client));
            } catch (IOException unusable) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(unusable);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            converse(
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1)),
                    client.getOutputStream());
        } catch (IOException gone) {
            broken.incrementAndGet();
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 bench");
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("DATA")) {
                say(out, "354 go on");
                skipMessage(in);
                accepted.incrementAndGet();
                whenAccepted.accept(recipient);
                say(out, "250 accepted");
            } else if (command.startsWith(RECIPIENT)) {
                recipient = line.substring(RECIPIENT.length(), line.indexOf('>'));
                say(out, "250 fine");
            } else if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 fine");
            }
        }
    }

    private static void skipMessage(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return;
            }
        }
        throw new IOException("the message broke off");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
