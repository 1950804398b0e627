package org.commonground.bench.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One client's connection, kept open from request to request as long as the server likes; never blocks. */
public final class Connection {

    private static final int LARGEST_ANSWER = 64 * 1024;

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);
    private ByteBuffer out = ByteBuffer.allocate(0);
    private @Nullable SocketChannel channel;
    private boolean waiting;
    private long since;

    /** A connection that opens with the first request; the selector's keys have it attached. */
    public Connection(InetSocketAddress server, Selector selector) {
        this.server = server;
        this.selector = selector;
    }

    /**
     * Sends a request; the one before must have been answered.
     *
     * @param since when it should have been sent, in nanoseconds
     */
    public void send(byte[] request, long since) throws IOException {
        out = ByteBuffer.wrap(request);
        in.clear();
        waiting = true;
        this.since = since;
        if (channel == null) {
            open();
        } else {
            write(channel);
        }
    }

    /** What was sent last. */
    public byte[] request() {
        return out.array();
    }

    /** When the request that is being answered should have been sent. */
    public long since() {
        return since;
    }

    /** Whether a request is out. */
    public boolean isWaiting() {
        return waiting;
    }

    /**
     * Goes on when the selector says that it can.
     *
     * @return the answer once it is here whole
     * @throws IOException when there will be no answer
     */
    public @Nullable Message proceed(SelectionKey key) throws IOException {
        SocketChannel open = (SocketChannel) key.channel();
        if (key.isConnectable()) {
            open.finishConnect();
            write(open);
            return null;
        }
        if (key.isWritable()) {
            write(open);
            return null;
        }
        if (open.read(in) < 0) {
            throw new EOFException("the server hung up");
        }
        Message answer = Message.parse(in.array(), in.position());
        if (answer == null) {
            return null;
        }
        waiting = false;
        if (answer.closes()) {
            close();
        }
        return answer;
    }

    /** Gives up what is out, if anything is; the next request opens it again. */
    public void close() {
        waiting = false;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
            channel = null;
        }
    }

    private void open() throws IOException {
        SocketChannel opening = SocketChannel.open();
        channel = opening;
        opening.configureBlocking(false);
        opening.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (opening.connect(server)) {
            opening.register(selector, SelectionKey.OP_READ, this);
            write(opening);
        } else {
            opening.register(selector, SelectionKey.OP_CONNECT, this);
        }
    }

    private void write(SocketChannel open) throws IOException {
        open.write(out);
        SelectionKey key = open.keyFor(selector);
        int wanted = out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key != null && key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }
}
