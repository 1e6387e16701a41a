package org.neckar.fisch.arq;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The host's end of HostARQ.
 *
 * <p>{@link #open} sends the reset, waits for the configuration, compares its parameters with {@link ArqProtocol},
 * keeps the bitfile information, and lets one random word be sent back; then the session is {@linkplain ArqState#OPEN
 * open}. {@link #close} sends the flush frame behind everything offered and falls silent.
 */
public final class ArqClient extends ArqEndpoint {
    /** A reset or its answer may be lost; the field's host software sends it once. */
    private static final long RESET_INTERVAL_NS = 50_000_000;

    /** Each pause is longer than the one before by this: the path may be a long one. */
    private static final long RESET_GROWTH_NS = 5_000_000;

    /** An FPGA repeats its first frame for longer than a network keeps copies of it: this time, or two round trips. */
    private static final long CONFIGURATION_REPEATED_NS = 20_000_000;

    /** After this time without the loopback frame, or five round trips, the FPGA is reset once more. */
    private static final long CHECK_INTERVAL_NS = 120_000_000;

    /** Round trips that a handshake may take beyond the limits of the settings. */
    private static final int ROUND_TRIPS_MORE = 12;

    private static final long NOT_YET = Long.MIN_VALUE;

    /** So often in a row an FPGA must say that it knows no session before it is believed. */
    private static final int NO_SESSION_ANSWERS = 3;

    /** Acknowledgement of an end that has received nothing. */
    private static final int NOTHING_YET = 255;

    private static final int PARAMETER_WORDS = 4;
    private static final int MAX_INFO_WORDS = ArqServer.MAX_INFO_BYTES / Long.BYTES;
    private static final long[] FLUSH_PAYLOAD = {0};

    private final String peer;
    private final long[] loopback = new long[1];

    private long deadlineNs;
    private long resetDeadlineNs;
    private long firstResetNs;
    private long lastResetNs;
    private long nextResetNs;
    private long resetIntervalNs;
    private int resets;
    private long answerNs;
    private long[] info;
    private int infoWords;
    private long checkNs;
    private long loopbackTimeoutNs;
    private long loopbackDeadlineNs;
    private boolean loopbackSeen;
    private boolean isConfirming;
    private long settledNs;
    private long noSessionProgress;
    private int noSessionAnswers;
    private boolean suspectsReset;
    private long suspectedNs;

    /**
     * A client without session.
     *
     * @param peer name of the FPGA for messages, for example its address
     */
    public ArqClient(ArqSettings settings, String peer) {
        super(settings);
        this.peer = Objects.requireNonNull(peer, "peer");
    }

    /**
     * Begins a session, whatever was before.
     *
     * @param loopbackWord what the FPGA must send back: random, so that no earlier session can have sent it
     */
    public void open(long loopbackWord, long nowNs) {
        begin(ArqState.RESETTING);
        loopback[0] = loopbackWord;
        resetDeadlineNs = nowNs + settings().resetTimeoutNs();
        deadlineNs = resetDeadlineNs;
        nextResetNs = nowNs;
        firstResetNs = NOT_YET;
        lastResetNs = nowNs;
        resetIntervalNs = RESET_INTERVAL_NS;
        resets = 0;
        answerNs = 0;
        loopbackDeadlineNs = NOT_YET;
    }

    private void begin(ArqState first) {
        beginSession(first);
        info = null;
        infoWords = 0;
        loopbackSeen = false;
        isConfirming = false;
        suspectsReset = false;
        noSessionAnswers = 0;
    }

    /** Takes a datagram that arrived from the data port of the FPGA; the position stays. */
    public void receive(ByteBuffer datagram, long nowNs) {
        counters().add(ArqCounter.BYTES_RECEIVED, datagram.remaining());
        if (state() == ArqState.RESETTING || isConnected()) {
            receiveDatagram(datagram, true, nowNs);
            onTime(nowNs);
        } else {
            counters().increment(ArqCounter.STRAYS);
        }
    }

    /**
     * Sends what was offered and the flush frame; {@link ArqState#CLOSED} follows when all is acknowledged or time is
     * up.
     */
    public void close(long nowNs) {
        if (state() == ArqState.OPEN || state() == ArqState.CHECKING) {
            flush();
            if (sender().canAppend()) {
                sender().append(PacketType.FLUSH, FLUSH_PAYLOAD, 0, 1);
            }
            deadlineNs = nowNs + settings().closeTimeoutNs();
            to(ArqState.CLOSING);
        } else if (state() != ArqState.FAILED && state() != ArqState.CLOSING) {
            to(ArqState.CLOSED);
        }
    }

    /**
     * Asks the FPGA for a sign of life by a loopback frame, unless it owes an acknowledgement anyway. For long waits: a
     * board that was restarted or serves another host is found out by what follows.
     */
    public void probe() {
        if (state() == ArqState.OPEN && sender().isDrained()) {
            sender().append(PacketType.LOOPBACK, loopback, 0, 1);
        }
    }

    /**
     * The text that the FPGA announced with its configuration, YAML by custom.
     *
     * @throws NeckarException ({@link Recovery#BUG}) if it has not arrived completely
     */
    public String bitfileInfo() {
        if (info == null || infoWords < info.length) {
            throw new NeckarException(
                    Recovery.BUG,
                    "HostARQ with %s, %s: no bitfile information yet; wait until the session is open"
                            .formatted(peer, state().description()));
        }
        var bytes = ByteBuffer.allocate(info.length * Long.BYTES);
        bytes.asLongBuffer().put(info);
        int end = bytes.capacity();
        while (end > 0 && bytes.get(end - 1) == 0) {
            end--;
        }
        return new String(bytes.array(), 0, end, StandardCharsets.US_ASCII);
    }

    @Override
    String peerName() {
        return peer;
    }

    @Override
    boolean isConnected() {
        return switch (state()) {
            case CONFIGURING, CHECKING, OPEN, CLOSING -> true;
            case IDLE, QUIET, RESETTING, CLOSED, FAILED -> false;
        };
    }

    @Override
    boolean acceptsWords() {
        return state() == ArqState.OPEN;
    }

    /**
     * Everything before the first configuration frame is left over from an earlier session. A first configuration frame
     * after the FPGA has acknowledged something is late, or the FPGA was reset again: then it will be repeated.
     */
    @Override
    boolean accepts(ByteBuffer datagram, PacketType type, long nowNs) {
        boolean first = type == PacketType.CONFIGURATION && Frame.sequence(datagram) == 0;
        if (state() == ArqState.RESETTING) {
            if (first) {
                onAnswer(nowNs);
            }
            return first;
        }
        if (first && Frame.acknowledgement(datagram) == NOTHING_YET && sender().acknowledged() > 0) {
            return isResetAgain(nowNs);
        }
        return state() == ArqState.CONFIGURING || sender().canBeAcknowledged(Frame.acknowledgement(datagram));
    }

    /** The first reset may have been lost, so that the round trip is known to be no longer than this. */
    private void onAnswer(long nowNs) {
        if (firstResetNs != NOT_YET) {
            answerNs = Math.max(answerNs, nowNs - firstResetNs);
        }
        deadlineNs = resetDeadlineNs + ROUND_TRIPS_MORE * answerNs;
        nextResetNs = nowNs + resetIntervalNs;
        to(ArqState.CONFIGURING);
    }

    /** Whether the FPGA was certainly reset by somebody and this session can begin again from its first frame. */
    private boolean isResetAgain(long nowNs) {
        if (!suspectsReset) {
            suspectsReset = true;
            suspectedNs = nowNs;
            return false;
        }
        if (nowNs - suspectedNs < Math.max(CONFIGURATION_REPEATED_NS, 2 * answerNs)) {
            return false;
        }
        if (sender().begun() > (isConfirming ? 2 : 1)) {
            fail(
                    ArqState.FAILED,
                    Recovery.RESET_LINK,
                    "the FPGA was reset under this session, by another program or its own restart");
            return false;
        }
        begin(ArqState.CONFIGURING);
        nextResetNs = nowNs + resetIntervalNs;
        return true;
    }

    @Override
    boolean onControlFrame(PacketType type, int offset, int words) {
        switch (type) {
            case CONFIGURATION -> {
                if (state() == ArqState.CONFIGURING) {
                    onConfiguration(offset, words);
                }
            }
            case LOOPBACK -> {
                if (state() == ArqState.CHECKING) {
                    return onLoopback(words == 1 && receiver().payload()[offset] == loopback[0]);
                }
            }
            case DUMMY_DATA_0, DUMMY_DATA_1, ARQ_STATISTICS, PERFORMANCE_TEST -> {}
            case UT, FLUSH, SEND_DUMMY, STATISTICS, DO_RESET, UNKNOWN ->
                counters().increment(ArqCounter.UNEXPECTED_TYPES);
        }
        return true;
    }

    /** Another word is that of an earlier session at this address, which the FPGA took for ours: begin anew. */
    private boolean onLoopback(boolean ours) {
        if (ours) {
            loopbackSeen = true;
            settledNs = lastResetNs + Math.max(RESET_INTERVAL_NS, 2 * answerNs);
            return true;
        }
        resetAgain();
        return false;
    }

    private void onConfiguration(int offset, int words) {
        var payload = receiver().payload();
        int text = 0;
        if (info == null) {
            if (!isOurProtocol(payload, offset, words)) {
                return;
            }
            info = new long[(int) payload[offset + 3]];
            text = PARAMETER_WORDS;
        }
        int count = words - text;
        if (count > info.length - infoWords) {
            fail(
                    ArqState.FAILED,
                    Recovery.BOARD_FAULT,
                    "configuration: got %d words of bitfile information (allowed %d, as announced)"
                            .formatted(infoWords + count, info.length));
            return;
        }
        System.arraycopy(payload, offset + text, info, infoWords, count);
        infoWords += count;
        if (infoWords == info.length) {
            sender().append(PacketType.LOOPBACK, loopback, 0, 1);
            to(ArqState.CHECKING);
            checkNs = NOT_YET;
        }
    }

    private boolean isOurProtocol(long[] payload, int offset, int words) {
        if (words < PARAMETER_WORDS) {
            fail(
                    ArqState.FAILED,
                    Recovery.BOARD_FAULT,
                    "configuration: got %d words (allowed %d or more)".formatted(words, PARAMETER_WORDS));
        } else if (payload[offset] != ArqProtocol.SEQUENCE_NUMBERS
                || payload[offset + 1] != ArqProtocol.WINDOW
                || payload[offset + 2] != ArqProtocol.MAX_WORDS) {
            fail(
                    ArqState.FAILED,
                    Recovery.BOARD_FAULT,
                    "configuration: got %d sequence numbers, window %d, %d words per frame (allowed %d, %d, %d)"
                            .formatted(
                                    payload[offset],
                                    payload[offset + 1],
                                    payload[offset + 2],
                                    ArqProtocol.SEQUENCE_NUMBERS,
                                    ArqProtocol.WINDOW,
                                    ArqProtocol.MAX_WORDS));
        } else if (payload[offset + 3] < 0 || payload[offset + 3] > MAX_INFO_WORDS) {
            fail(
                    ArqState.FAILED,
                    Recovery.BOARD_FAULT,
                    "configuration: announces %d words of bitfile information (allowed 0..%d)"
                            .formatted(payload[offset + 3], MAX_INFO_WORDS));
        } else {
            return true;
        }
        return false;
    }

    /** Copies may be late, so that one alone says nothing. */
    @Override
    void onNoSession() {
        if (state() != ArqState.OPEN && state() != ArqState.CLOSING) {
            counters().increment(ArqCounter.STRAYS);
            return;
        }
        if (noSessionProgress != progress()) {
            noSessionProgress = progress();
            noSessionAnswers = 0;
        }
        noSessionAnswers++;
        if (noSessionAnswers == NO_SESSION_ANSWERS) {
            giveUp("the FPGA knows nothing of this session: it was restarted or serves another host now");
        }
    }

    @Override
    void onTime(long nowNs) {
        switch (state()) {
            case RESETTING, CONFIGURING -> {
                if (nowNs - deadlineNs >= 0) {
                    fail(
                            ArqState.FAILED,
                            Recovery.BOARD_FAULT,
                            "no configuration within %d ms; is the board powered and this its address?"
                                    .formatted(settings().resetTimeoutNs() / 1_000_000));
                }
            }
            case CHECKING -> onTimeOfCheck(nowNs);
            case CLOSING -> {
                if (sender().isDrained() || nowNs - deadlineNs >= 0) {
                    to(ArqState.CLOSED);
                }
            }
            case IDLE, QUIET, OPEN, CLOSED, FAILED -> {}
        }
    }

    private void onTimeOfCheck(long nowNs) {
        if (checkNs == NOT_YET) {
            checkNs = nowNs + checkIntervalNs();
            if (loopbackDeadlineNs == NOT_YET) {
                beginLoopback(nowNs);
            }
            deadlineNs = loopbackDeadlineNs;
        }
        if (loopbackSeen) {
            if (resets <= 1 || isConfirming) {
                to(ArqState.OPEN);
            } else if (nowNs - settledNs >= 0) {
                confirm(nowNs);
            }
        } else if (nowNs - deadlineNs >= 0) {
            fail(
                    ArqState.FAILED,
                    Recovery.BOARD_FAULT,
                    "the loopback frame did not come back within %d ms".formatted(loopbackTimeoutNs / 1_000_000));
        } else if (nowNs - checkNs >= 0) {
            resetAgain();
        }
    }

    /**
     * A repeated reset may have reached the FPGA behind the loopback frame. It has arrived by now, and a second
     * loopback frame shows whether the session is still the same; to our FPGA it also says that the host goes on.
     */
    private void confirm(long nowNs) {
        isConfirming = true;
        loopbackSeen = false;
        sender().append(PacketType.LOOPBACK, loopback, 0, 1);
        checkNs = nowNs + checkIntervalNs();
        beginLoopback(nowNs);
    }

    private void beginLoopback(long nowNs) {
        loopbackTimeoutNs = settings().loopbackTimeoutNs() + ROUND_TRIPS_MORE * answerNs;
        loopbackDeadlineNs = nowNs + loopbackTimeoutNs;
        deadlineNs = loopbackDeadlineNs;
    }

    private long checkIntervalNs() {
        return Math.max(CHECK_INTERVAL_NS, 5 * answerNs);
    }

    /** Frames of an earlier session at this address took the place of ours, in one direction or the other. */
    private void resetAgain() {
        begin(ArqState.RESETTING);
        deadlineNs = resetDeadlineNs + ROUND_TRIPS_MORE * answerNs;
        firstResetNs = NOT_YET;
        nextResetNs = lastResetNs + RESET_INTERVAL_NS;
        resetIntervalNs = Math.max(RESET_INTERVAL_NS, answerNs);
    }

    @Override
    Outgoing transmitHandshake(ByteBuffer into, long nowNs) {
        boolean asks = state() == ArqState.RESETTING || state() == ArqState.CONFIGURING;
        if (!asks || nowNs - nextResetNs < 0) {
            return Outgoing.NOTHING;
        }
        resets++;
        firstResetNs = firstResetNs == NOT_YET ? nowNs : firstResetNs;
        lastResetNs = nowNs;
        nextResetNs = nowNs + resetIntervalNs;
        resetIntervalNs += RESET_GROWTH_NS;
        counters().increment(ArqCounter.RESETS);
        Frame.writeAcknowledgement(into, Frame.RESET);
        return Outgoing.TO_RESET_PORT;
    }

    @Override
    long handshakeWakeupNs() {
        return switch (state()) {
            case RESETTING, CONFIGURING -> Math.min(nextResetNs, deadlineNs);
            case CLOSING -> deadlineNs;
            case CHECKING -> loopbackSeen ? settledNs : Math.min(checkNs, deadlineNs);
            case IDLE, QUIET, OPEN, CLOSED, FAILED -> Long.MAX_VALUE;
        };
    }

    @Override
    void giveUp(String what) {
        counters().increment(ArqCounter.ABORTS);
        if (state() == ArqState.CLOSING) {
            to(ArqState.CLOSED);
        } else {
            fail(ArqState.FAILED, Recovery.RESET_LINK, what);
        }
    }
}
