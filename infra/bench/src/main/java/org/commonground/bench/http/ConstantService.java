package org.commonground.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Answers every request with the same confirmed booking, as cheaply as it can: what is measured with it in the booking
 * service's place is everything but the booking service.
 */
public final class ConstantService implements AutoCloseable {

    private static final int BACKLOG = 1000;
    private static final int LARGEST_REQUEST = 16 * 1024;
    private static final String BODY = """
            {"id":"5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10","reference":"C4BA-B8T0","eventId":"a-constant","status":"CONFIRMED",\
            "places":1,"waitingFor":0,"position":null,"respondBy":null,"manageUrl":"http://127.0.0.1:8080/bookings/\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","name":"Example Guest","email":"guest@example.org","guests":[],\
            "accessNeeds":null,"answers":{},"changesUntil":"2027-03-01T18:00:00Z","bookedAt":"2027-01-01T12:00:00Z"}""";
    private static final byte[] ANSWER =
            ("HTTP/1.1 201 \r\nCache-Control: no-store\r\nContent-Type: application/json\r\n" + "Content-Length: "
                            + BODY.length() + "\r\n\r\n" + BODY)
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final Selector selector;
    private final ServerSocketChannel server;
    private final Thread thread;

    private ConstantService(Selector selector, ServerSocketChannel server) {
        this.selector = selector;
        this.server = server;
        this.thread = Thread.ofPlatform().name("constant-service").unstarted(this::serve);
    }

    /** Starts it on a free port of 127.0.0.1. */
    public static ConstantService start() throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        ConstantService service = new ConstantService(selector, server);
        service.thread.start();
        return service;
    }

    public int port() {
        return server.socket().getLocalPort();
    }

    private void serve() {
        try {
            while (selector.isOpen()) {
                selector.select(this::serve);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                answer(key);
            }
        } catch (IOException gone) {
            hangUp(key);
        }
    }

    private void accept() throws IOException {
        SocketChannel client = server.accept();
        client.configureBlocking(false);
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LARGEST_REQUEST));
    }

    private static void answer(SelectionKey key) throws IOException {
        SocketChannel client = (SocketChannel) key.channel();
        ByteBuffer in = (ByteBuffer) key.attachment();
        if (client.read(in) < 0) {
            hangUp(key);
        } else if (Message.parse(in.array(), in.position()) != null) {
            in.clear();
            // Half a kilobyte always fits into an empty socket buffer.
            client.write(ByteBuffer.wrap(ANSWER));
        }
    }

    private static void hangUp(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
