package org.neckar.fisch.arq;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;

/**
 * The FPGA's end of HostARQ: serves one host at a time, the one that sent the last reset.
 *
 * <p>A reset forgets the session and whatever was offered and not sent, counts {@link #session()} up, and is answered
 * with the configuration. Whoever makes words for the host must look at {@link #session()}: answers of an earlier
 * session must not be offered to a later one.
 *
 * <p>The protocol does not tell sessions of one address apart. When the host that is served resets again while it is
 * heard, its old frames have 20 ms to pass by before it is configured. A reset soon after the opening may be a copy
 * that the network made, or one that the host repeated before the answer reached it; it takes effect later, unless the
 * host goes on as before. Soon and later are 20 ms, or twice the time from the reset to the opening, up to 2 s. A reset
 * of the host that is being configured sends the configuration again. Resets of other addresses take effect at once.
 * Read what waits at the data port before a reset is handed over.
 *
 * <p>A host that sends frames without having a session here (it lost its board to another host, or the board was
 * restarted) is told so; see {@link #destination()}.
 */
public final class ArqServer extends ArqEndpoint {
    /** Bitfile information may have this many bytes. */
    public static final int MAX_INFO_BYTES = 16 * 1024;

    private static final int STATISTICS_WORDS = 5;

    /** How long datagrams may be under way: copies of a reset, frames of the session before. */
    private static final long LATE_NS = 20_000_000;

    private static final long LONGEST_LATE_NS = 2_000_000_000;

    private final long[] configuration;
    private final long[] statistics = new long[STATISTICS_WORDS];
    private final long[] dummy = new long[ArqProtocol.MAX_WORDS];

    private SocketAddress peer;
    private SocketAddress destination;
    private SocketAddress stranger;
    private long session;
    private int configurationFrames;
    private long begunNs;
    private long openedNs;
    private long lateNs;
    private long heardNs;
    private boolean resetHeld;
    private long resetDueNs;
    private long progressAtReset;

    /**
     * An FPGA that waits for its first reset.
     *
     * @param bitfileInfo ASCII text, YAML by custom, at most {@value #MAX_INFO_BYTES} bytes
     */
    public ArqServer(ArqSettings settings, String bitfileInfo) {
        super(settings);
        configuration = configuration(bitfileInfo);
        for (int i = 0; i < dummy.length; i++) {
            dummy[i] = i;
        }
    }

    private static long[] configuration(String bitfileInfo) {
        var text = bitfileInfo.getBytes(StandardCharsets.US_ASCII);
        Require.inRange("bytes of bitfile information", text.length, 0, MAX_INFO_BYTES);
        int words = (text.length + Long.BYTES - 1) / Long.BYTES;
        var padded = ByteBuffer.allocate(words * Long.BYTES).put(text).rewind();
        var configuration = new long[4 + words];
        configuration[0] = ArqProtocol.SEQUENCE_NUMBERS;
        configuration[1] = ArqProtocol.WINDOW;
        configuration[2] = ArqProtocol.MAX_WORDS;
        configuration[3] = words;
        padded.asLongBuffer().get(configuration, 4, words);
        return configuration;
    }

    /** Takes a datagram that arrived at {@link ArqProtocol#RESET_PORT}; the position stays. */
    public void receiveReset(ByteBuffer datagram, SocketAddress source, long nowNs) {
        counters().add(ArqCounter.BYTES_RECEIVED, datagram.remaining());
        if (datagram.remaining() != Frame.ACK_BYTES || Frame.acknowledgement(datagram) != Frame.RESET) {
            counters().increment(ArqCounter.MALFORMED);
            return;
        }
        counters().increment(ArqCounter.RESETS);
        if (!source.equals(peer) || state() != ArqState.QUIET) {
            onReset(source, nowNs);
        }
    }

    private void onReset(SocketAddress source, long nowNs) {
        boolean same = state() == ArqState.OPEN && source.equals(peer);
        if (state() == ArqState.CONFIGURING && source.equals(peer)) {
            sender().rewind();
        } else if (same && nowNs - openedNs < lateNs) {
            resetHeld = true;
            resetDueNs = nowNs + lateNs;
            progressAtReset = progress();
        } else if (same && nowNs - heardNs < LATE_NS) {
            endSession(nowNs);
        } else {
            session++;
            begin(source, nowNs);
        }
    }

    private void endSession(long nowNs) {
        session++;
        resetHeld = false;
        resetDueNs = nowNs + LATE_NS;
        beginSession(ArqState.QUIET);
    }

    private void begin(SocketAddress host, long nowNs) {
        peer = host;
        begunNs = nowNs;
        resetHeld = false;
        beginSession(ArqState.CONFIGURING);
        configurationFrames = 0;
        for (int at = 0; at < configuration.length; at += ArqProtocol.MAX_WORDS) {
            int words = Math.min(configuration.length - at, ArqProtocol.MAX_WORDS);
            sender().append(PacketType.CONFIGURATION, configuration, at, words);
            configurationFrames++;
        }
    }

    /** Takes a datagram that arrived at {@link ArqProtocol#DATA_PORT}; the position stays. */
    public void receive(ByteBuffer datagram, SocketAddress source, long nowNs) {
        counters().add(ArqCounter.BYTES_RECEIVED, datagram.remaining());
        if (!isConnected() || !source.equals(peer)) {
            counters().increment(ArqCounter.STRAYS);
            if (datagram.remaining() > Frame.ACK_BYTES && state() != ArqState.QUIET) {
                stranger = source;
            }
            return;
        }
        heardNs = nowNs;
        receiveDatagram(datagram, false, nowNs);
        if (state() == ArqState.CONFIGURING && !receiver().isFresh()) {
            openedNs = nowNs;
            lateNs = Math.clamp(2 * (nowNs - begunNs), LATE_NS, LONGEST_LATE_NS);
            to(ArqState.OPEN);
        }
        // A host that was restarted says nothing until it is configured.
        resetHeld &= progress() == progressAtReset;
    }

    /** The host served last, or null before the first reset. */
    public SocketAddress peer() {
        return peer;
    }

    /** Where the datagram that {@link #transmit} wrote last must go. */
    public SocketAddress destination() {
        return destination;
    }

    /** Number of resets so far that began a session. */
    public long session() {
        return session;
    }

    @Override
    String peerName() {
        return "host " + peer;
    }

    @Override
    boolean isConnected() {
        return state() == ArqState.CONFIGURING || state() == ArqState.OPEN;
    }

    @Override
    boolean acceptsWords() {
        return state() == ArqState.OPEN;
    }

    /** The first frame of a host acknowledges the whole configuration; before it, an earlier session may linger. */
    @Override
    boolean accepts(ByteBuffer datagram, PacketType type, long nowNs) {
        int acknowledgement = Frame.acknowledgement(datagram);
        return receiver().isFresh()
                ? Frame.sequence(datagram) == 0 && acknowledgement == configurationFrames - 1
                : sender().canBeAcknowledged(acknowledgement);
    }

    @Override
    boolean onControlFrame(PacketType type, int offset, int words) {
        return switch (type) {
            case LOOPBACK -> answer(PacketType.LOOPBACK, receiver().payload(), offset, words);
            case SEND_DUMMY -> answer(PacketType.DUMMY_DATA_0, dummy, 0, words);
            case STATISTICS -> answer(PacketType.ARQ_STATISTICS, statistics(), 0, STATISTICS_WORDS);
            case UT, FLUSH, PERFORMANCE_TEST, DUMMY_DATA_0, DUMMY_DATA_1 -> true;
            case CONFIGURATION, ARQ_STATISTICS, DO_RESET, UNKNOWN -> {
                counters().increment(ArqCounter.UNEXPECTED_TYPES);
                yield true;
            }
        };
    }

    private boolean answer(PacketType type, long[] words, int from, int count) {
        if (!sender().canAppend()) {
            return false;
        }
        sender().append(type, words, from, count);
        return true;
    }

    private long[] statistics() {
        var counters = counters();
        statistics[0] = counters.of(ArqCounter.FRAMES_RECEIVED);
        statistics[1] = counters.of(ArqCounter.DUPLICATES)
                + counters.of(ArqCounter.OUT_OF_WINDOW)
                + counters.of(ArqCounter.NO_ROOM);
        statistics[2] = counters.of(ArqCounter.ABORTS);
        statistics[3] = counters.of(ArqCounter.WORDS_RECEIVED);
        return statistics;
    }

    @Override
    void onTime(long nowNs) {
        if (nowNs - resetDueNs < 0) {
            return;
        }
        if (resetHeld) {
            endSession(nowNs);
        } else if (state() == ArqState.QUIET) {
            begin(peer, nowNs);
        }
    }

    @Override
    Outgoing transmitHandshake(ByteBuffer into, long nowNs) {
        if (stranger == null) {
            destination = peer;
            return Outgoing.NOTHING;
        }
        destination = stranger;
        stranger = null;
        Frame.writeAcknowledgement(into, Frame.NO_SESSION);
        return Outgoing.TO_DATA_PORT;
    }

    @Override
    void onNoSession() {
        counters().increment(ArqCounter.MALFORMED);
    }

    @Override
    long handshakeWakeupNs() {
        return resetHeld || state() == ArqState.QUIET ? resetDueNs : Long.MAX_VALUE;
    }

    @Override
    void giveUp(String what) {
        counters().increment(ArqCounter.ABORTS);
        fail(ArqState.IDLE, Recovery.RETRY, what);
    }
}
