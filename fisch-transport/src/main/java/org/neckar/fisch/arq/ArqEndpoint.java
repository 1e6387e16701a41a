package org.neckar.fisch.arq;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * One end of HostARQ as a state machine: datagrams and times come in as arguments, datagrams and the time of the next
 * call come out. It owns no socket, no thread and no clock, and allocates nothing per frame.
 *
 * <p>Whoever drives it does three things, in any order:
 *
 * <pre>
 * a datagram arrived       receive(datagram, now), then take(...) what has become available
 * words are to be sent     offer(...) as long as it takes any, flush()
 * after either, and at     while (transmit(buffer, now) != NOTHING) send the buffer
 *   nextWakeupNs(now)
 * </pre>
 *
 * <p>Several datagrams that arrived together are best received together before the first {@link #transmit}: they are
 * then acknowledged together. Times are nanoseconds of one monotonic clock with any origin. Nothing a peer sends makes
 * these methods throw; a session that cannot go on says so by {@link #failure()}.
 *
 * <p>Use by one thread at a time. Source: sctrltp with the parameters of the BrainScaleS-2 cube.
 */
public abstract sealed class ArqEndpoint permits ArqClient, ArqServer {
    /** Repeated acknowledgements that report one gap each; more tell the peer nothing. */
    private static final int MAX_REPEATS = 3;

    /** How often a peer that sends although nobody takes its words hears that this end lives. */
    private static final long NO_ROOM_REMINDER_NS = 50_000_000;

    /** An end that was stopped itself asks so often before it calls its peer silent. */
    private static final int TRANSMISSIONS_BEFORE_SILENCE = 4;

    private final ArqSettings settings;
    private final ArqCounters counters = new ArqCounters();
    private final SendWindow sender = new SendWindow(counters);
    private final ReceiveWindow receiver = new ReceiveWindow();

    private ArqState state = ArqState.IDLE;
    private ArqFailed failure;
    private boolean acknowledgementDue;
    private int repeatsDue;
    private boolean refusedForRoom;
    private long acknowledgedNs;

    ArqEndpoint(ArqSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** Where the session stands. */
    public final ArqState state() {
        return state;
    }

    /** Why the last session ended by itself, or null. */
    public final ArqFailed failure() {
        return failure;
    }

    /** What was counted so far, over all sessions. */
    public final ArqCounters counters() {
        return counters;
    }

    /**
     * Takes UT words for the peer, as many as there is room for; they go out in frames of 180 words, the last and
     * shorter one after {@link #flush}.
     *
     * @return number of words taken, 0 to {@code count}; the rest is to be offered again after acknowledgements came
     */
    public final int offer(long[] words, int from, int count) {
        Objects.checkFromIndexSize(from, count, words.length);
        return acceptsWords() ? sender.offer(words, from, count) : 0;
    }

    /** Number of words that {@link #offer} would take. */
    public final int room() {
        return acceptsWords() ? sender.room() : 0;
    }

    /** Lets the words that do not fill a frame go out too. The end of a program, a pause of the responses. */
    public final void flush() {
        sender.flush();
    }

    /** Whether the peer has acknowledged all words that were offered. */
    public final boolean isDrained() {
        return sender.isDrained();
    }

    /** Frames sent and not yet acknowledged, 0 to 128. */
    public final int outstanding() {
        return sender.outstanding();
    }

    /** Number of words received in order that {@link #take} would hand out. */
    public final int available() {
        return receiver.available();
    }

    /**
     * Hands out UT words of the peer, each once and in order. Words that nobody takes fill the receive window (256
     * frames); then the peer has to wait.
     *
     * @return number of words written, 0 to {@code max}
     */
    public final int take(long[] into, int from, int max) {
        Objects.checkFromIndexSize(from, max, into.length);
        int done = receiver.take(into, from, max);
        if (done > 0 && refusedForRoom) {
            refusedForRoom = false;
            repeatsDue = 1;
        }
        return done;
    }

    /**
     * Writes the next datagram at the position of the buffer and moves the position behind it.
     *
     * @param into room for {@link ArqProtocol#MAX_DATAGRAM_BYTES}
     * @return where it must go; {@link Outgoing#NOTHING} when nothing was written
     */
    public final Outgoing transmit(ByteBuffer into, long nowNs) {
        if (into.remaining() < ArqProtocol.MAX_DATAGRAM_BYTES) {
            throw new NeckarException(
                    Recovery.BUG,
                    "HostARQ: got a buffer of %d bytes (allowed %d or more)"
                            .formatted(into.remaining(), ArqProtocol.MAX_DATAGRAM_BYTES));
        }
        int begin = into.position();
        onTime(nowNs);
        var outgoing = transmitHandshake(into, nowNs);
        if (outgoing == Outgoing.NOTHING && isConnected()) {
            outgoing = transmitFrame(into, nowNs);
        }
        counters.add(ArqCounter.BYTES_SENT, into.position() - begin);
        return outgoing;
    }

    private Outgoing transmitFrame(ByteBuffer into, long nowNs) {
        if (repeatsDue > 0) {
            repeatsDue--;
            writeAcknowledgement(into, nowNs);
            return Outgoing.TO_DATA_PORT;
        }
        if (sender.silenceNs(nowNs) >= settings.silenceNs()
                && sender.transmissionsOfLowest() >= TRANSMISSIONS_BEFORE_SILENCE
                && sender.isOverdue(nowNs)) {
            giveUp("frame %d was sent %d times in %d ms without any answer; is the peer still there?"
                    .formatted(sender.lowest(), sender.transmissionsOfLowest(), sender.silenceNs(nowNs) / 1_000_000));
            return Outgoing.NOTHING;
        }
        if (sender.transmit(into, receiver.acknowledgement(), nowNs)) {
            acknowledgementDue = false;
            acknowledgedNs = nowNs;
            return Outgoing.TO_DATA_PORT;
        }
        if (acknowledgementDue) {
            writeAcknowledgement(into, nowNs);
            return Outgoing.TO_DATA_PORT;
        }
        return Outgoing.NOTHING;
    }

    private void writeAcknowledgement(ByteBuffer into, long nowNs) {
        Frame.writeAcknowledgement(into, receiver.acknowledgement());
        acknowledgementDue = false;
        acknowledgedNs = nowNs;
        counters.increment(ArqCounter.BARE_ACKS_SENT);
    }

    /**
     * When {@link #transmit} must be called although nothing arrives and nothing is offered; {@link Long#MAX_VALUE} for
     * never. May lie in the past.
     */
    public final long nextWakeupNs(long nowNs) {
        long wakeup = handshakeWakeupNs();
        if (isConnected()) {
            wakeup = Math.min(wakeup, acknowledgementDue || repeatsDue > 0 ? nowNs : sender.nextWakeupNs(nowNs));
        }
        return wakeup;
    }

    /** Takes a datagram of the peer's data port; {@code exact} refuses padding behind the words. */
    final void receiveDatagram(ByteBuffer datagram, boolean exact, long nowNs) {
        int bytes = datagram.remaining();
        if (bytes == Frame.ACK_BYTES) {
            receiveAcknowledgement(Frame.acknowledgement(datagram), nowNs);
            return;
        }
        if (bytes < Frame.HEADER_BYTES || !isWellFormed(datagram, bytes, exact)) {
            counters.increment(ArqCounter.MALFORMED);
            return;
        }
        int acknowledgement = Frame.acknowledgement(datagram);
        var type = PacketType.of(Frame.type(datagram));
        if (!accepts(datagram, type, nowNs)) {
            counters.increment(ArqCounter.STRAYS);
            return;
        }
        sender.onSignOfLife(nowNs);
        sender.onAcknowledgement(acknowledgement, false, nowNs);
        receiveFrame(datagram, type, nowNs);
        onControlFrames();
    }

    private void receiveAcknowledgement(int acknowledgement, long nowNs) {
        counters.increment(ArqCounter.BARE_ACKS_RECEIVED);
        if (acknowledgement == Frame.NO_SESSION) {
            onNoSession();
        } else if (acknowledgement >>> 8 != 0) {
            counters.increment(ArqCounter.MALFORMED);
        } else if (isConnected() && !receiver.isFresh() && sender.canBeAcknowledged(acknowledgement)) {
            sender.onSignOfLife(nowNs);
            sender.onAcknowledgement(acknowledgement, true, nowNs);
            onControlFrames();
        } else {
            counters.increment(ArqCounter.STRAYS);
        }
    }

    private static boolean isWellFormed(ByteBuffer datagram, int bytes, boolean exact) {
        int words = Frame.words(datagram);
        int needed = Frame.bytes(words);
        return words >= 1
                && words <= ArqProtocol.MAX_WORDS
                && (exact ? bytes == needed : bytes >= needed)
                && Frame.sequence(datagram) >>> 8 == 0
                && Frame.acknowledgement(datagram) >>> 8 == 0;
    }

    private void receiveFrame(ByteBuffer datagram, PacketType type, long nowNs) {
        int words = Frame.words(datagram);
        switch (receiver.onFrame(datagram, Frame.sequence(datagram), type, words)) {
            case IN_ORDER -> {
                countFrame(words);
                acknowledgementDue = true;
            }
            case OUT_OF_ORDER -> {
                countFrame(words);
                counters.increment(ArqCounter.OUT_OF_ORDER);
                repeatsDue = Math.min(repeatsDue + 1, MAX_REPEATS);
            }
            case DUPLICATE -> {
                counters.increment(ArqCounter.DUPLICATES);
                acknowledgementDue = true;
            }
            case OUT_OF_WINDOW -> {
                counters.increment(ArqCounter.OUT_OF_WINDOW);
                acknowledgementDue = true;
            }
            case NO_ROOM -> {
                counters.increment(ArqCounter.NO_ROOM);
                refusedForRoom = true;
                acknowledgementDue |= nowNs - acknowledgedNs > NO_ROOM_REMINDER_NS;
            }
        }
    }

    private void countFrame(int words) {
        counters.increment(ArqCounter.FRAMES_RECEIVED);
        counters.add(ArqCounter.WORDS_RECEIVED, words);
    }

    /** Looks at the control frames in order, as far as their answers find room. */
    final void onControlFrames() {
        int slot = receiver.nextControl();
        while (slot >= 0 && onControlFrame(receiver.type(slot), receiver.offset(slot), receiver.words(slot))) {
            receiver.endControl();
            slot = receiver.nextControl();
        }
    }

    /** Begins a session: all numbers at their start. */
    final void beginSession(ArqState first) {
        sender.reset();
        receiver.reset();
        acknowledgementDue = false;
        repeatsDue = 0;
        refusedForRoom = false;
        failure = null;
        state = first;
    }

    final void to(ArqState next) {
        state = next;
    }

    /** Ends the session with an error that names peer and state. */
    final void fail(ArqState next, Recovery recovery, String what) {
        failure = new ArqFailed(recovery, peerName(), state, what);
        state = next;
    }

    /** Grows with each frame in order and each acknowledgement of a session. */
    final long progress() {
        return sender.acknowledged() + receiver.inOrder();
    }

    final ArqSettings settings() {
        return settings;
    }

    final SendWindow sender() {
        return sender;
    }

    final ReceiveWindow receiver() {
        return receiver;
    }

    /** Who is at the other end, for messages. */
    abstract String peerName();

    /** Whether frames go back and forth. */
    abstract boolean isConnected();

    /** Whether words of the program are welcome. */
    abstract boolean acceptsWords();

    /** Whether a well-formed data frame can belong to this session. */
    abstract boolean accepts(ByteBuffer datagram, PacketType type, long nowNs);

    /** A control frame has its turn; false leaves it for the next time. */
    abstract boolean onControlFrame(PacketType type, int offset, int words);

    /** The peer says that it knows nothing of this session. */
    abstract void onNoSession();

    /** Time has passed. */
    abstract void onTime(long nowNs);

    /** Writes what goes before all frames. */
    abstract Outgoing transmitHandshake(ByteBuffer into, long nowNs);

    /** When {@link #onTime} or {@link #transmitHandshake} has something to do. */
    abstract long handshakeWakeupNs();

    /** The peer answers no more. */
    abstract void giveUp(String what);
}
