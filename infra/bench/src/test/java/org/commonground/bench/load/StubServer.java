package org.commonground.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Answers the first, second, third request as it is told to; an empty answer is hanging up. */
final class StubServer implements AutoCloseable {

    static final String CONFIRMED = "HTTP/1.1 201 \r\nContent-Length: 22\r\n\r\n{\"status\":\"CONFIRMED\"}";

    private final ServerSocket server;
    private final IntFunction<String> answers;
    private final AtomicInteger asked = new AtomicInteger();

    StubServer(IntFunction<String> answers) throws IOException {
        this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            assert server.isClosed() : closed;
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    String answer = answers.apply(asked.getAndIncrement());
                    if (answer.isEmpty()) {
                        return;
                    }
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException gone) {
            assert client.isClosed() : gone;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
