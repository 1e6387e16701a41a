package org.neckar.tools.service.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A peer that writes whatever it likes: the frames of HTTP/2 (RFC 9113), right or wrong, one byte after the other. */
final class RawConnection implements AutoCloseable {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DATA = 0;
    static final int HEADERS = 1;
    static final int CONTINUATION = 9;
    private static final int SETTINGS = 4;
    private static final int END_HEADERS = 4;
    private static final int FIRST_STREAM = 1;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    /** Connects from an address of this machine; 127.0.0.2 is another peer than 127.0.0.1. */
    static RawConnection from(String source, int port) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
        return new RawConnection(socket);
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Speaks HTTP/2. */
    void greet() throws IOException {
        write(PREFACE);
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /** Begins a call. */
    void call(String path, Map<String, String> headers) throws IOException {
        var block = new ByteArrayOutputStream();
        header(block, ":method", "POST");
        header(block, ":scheme", "http");
        header(block, ":path", path);
        header(block, ":authority", "here");
        header(block, "content-type", "application/grpc");
        header(block, "te", "trailers");
        headers.forEach((name, value) -> header(block, name, value));
        frame(HEADERS, END_HEADERS, FIRST_STREAM, block.toByteArray());
    }

    /** A piece of the call's request. */
    void data(byte[] bytes) throws IOException {
        frame(DATA, 0, FIRST_STREAM, bytes);
    }

    /** The head of a message that will be so long, as an unsigned number. */
    static byte[] messageHead(long bytes) {
        return new byte[] {0, (byte) (bytes >> 24), (byte) (bytes >> 16), (byte) (bytes >> 8), (byte) bytes};
    }

    /** Everything the other side sends until it closes the connection; null if it does not in time. */
    byte[] readToEnd(int patienceMs) throws IOException {
        var all = new ByteArrayOutputStream();
        long end = System.nanoTime() + patienceMs * 1_000_000L;
        var buffer = new byte[1 << 14];
        while (true) {
            int left = (int) ((end - System.nanoTime()) / 1_000_000);
            if (left <= 0) {
                return null;
            }
            socket.setSoTimeout(left);
            try {
                int count = socket.getInputStream().read(buffer);
                if (count < 0) {
                    return all.toByteArray();
                }
                all.write(buffer, 0, count);
            } catch (SocketTimeoutException e) {
                return null;
            } catch (IOException e) {
                // A reset is an end as well.
                return all.toByteArray();
            }
        }
    }

    /** What the other side has sent when a text appears in it, as letters; empty if it does not in time. */
    String readUntil(String text, int patienceMs) throws IOException {
        var all = new ByteArrayOutputStream();
        long end = System.nanoTime() + patienceMs * 1_000_000L;
        while (System.nanoTime() < end) {
            socket.setSoTimeout(Math.max(1, (int) ((end - System.nanoTime()) / 1_000_000)));
            try {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                all.write(next);
            } catch (SocketTimeoutException e) {
                break;
            }
            if (all.toString(StandardCharsets.ISO_8859_1).endsWith(text)) {
                all.write(socket.getInputStream()
                        .readNBytes(socket.getInputStream().available()));
                return all.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    /** Any frame. */
    void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(payload.length >> 16);
        out.write(payload.length >> 8);
        out.write(payload.length);
        out.write(type);
        out.write(flags);
        out.write(new byte[] {0, 0, 0, (byte) stream});
        out.write(payload);
        write(out.toByteArray());
    }

    /** HPACK (RFC 7541): a literal that is not indexed and has a new name. */
    private static void header(ByteArrayOutputStream out, String name, String value) {
        out.write(0);
        literal(out, name);
        literal(out, value);
    }

    private static void literal(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < 0x7f) {
            out.write(bytes.length);
        } else {
            int rest = bytes.length - 0x7f;
            out.write(0x7f);
            out.write((rest & 0x7f) | 0x80);
            out.write(rest >> 7);
        }
        out.writeBytes(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
