package org.neckar.fisch.arq;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * The field's host software on virtual time, as it behaves on the wire: ignores repeated acknowledgements, sends all
 * overdue frames again, stops new ones until everything is acknowledged after that, and acknowledges on arrival only,
 * at most every 500 us.
 */
final class FieldClient {
    private static final int SLOTS = 256;
    private static final int WINDOW = 128;
    private static final long TICK_NS = 155_000;
    private static final long CHECK_TICKS = 8;
    /** The software clock counts 100 per tick. */
    private static final long CLOCK_PER_TICK = 100;

    private static final long TIMEOUT_CLOCK = 756;
    private static final long ACK_SPACING_CLOCK = 500;
    private static final int LOOPBACK = 0x8001;
    private static final int CONFIGURATION = 0x8002;

    /** A frame under way. */
    private static final class Sent {
        final int sequence;
        final String body;
        final long firstClock;
        int transmissions = 1;

        Sent(int sequence, String body, long firstClock) {
            this.sequence = sequence;
            this.body = body;
            this.firstClock = firstClock;
        }
    }

    final List<Long> received = new ArrayList<>();
    final List<Integer> acknowledgementsSent = new ArrayList<>();
    int retransmissions;
    boolean open;
    boolean dead;

    private final long loopback;
    private final Queue<String> waiting = new ArrayDeque<>();
    private final List<Sent> underWay = new ArrayList<>();
    private final Queue<String> outgoing = new ArrayDeque<>();
    private final ByteBuffer[] kept = new ByteBuffer[SLOTS];
    private boolean configured;
    private int next;
    private int expected;
    private int lastAck = 255;
    private double window = 1;
    private double threshold = 64;
    private boolean blocked;
    private long ticks;
    private long lastAckRequest = -ACK_SPACING_CLOCK;
    private boolean ackRequested;

    FieldClient(long loopback) {
        this.loopback = loopback;
    }

    /** Hands a frame of UT words over. */
    void send(long... words) {
        var body = new StringBuilder("0010%04x".formatted(words.length));
        Arrays.stream(words).forEach(word -> body.append("%016x".formatted(word)));
        waiting.add(body.toString());
    }

    /** Ends the connection: one more frame, then nothing is waited for. */
    void flush() {
        waiting.add("80000001%016x".formatted(0));
    }

    boolean isIdle() {
        return waiting.isEmpty() && underWay.isEmpty() && open;
    }

    long nextTickNs() {
        return (ticks + 1) * TICK_NS;
    }

    /** Lets time pass up to now. */
    void onTime(long nowNs) {
        while (nextTickNs() <= nowNs) {
            ticks++;
            if (ticks % CHECK_TICKS == 0) {
                resendOverdue();
            }
        }
    }

    private void resendOverdue() {
        for (var frame : underWay) {
            if ((clock() - frame.firstClock) / TIMEOUT_CLOCK >= frame.transmissions) {
                frame.transmissions++;
                retransmissions++;
                blocked = true;
                write(frame.sequence, frame.body);
                dead |= frame.transmissions > 10_000;
            }
        }
    }

    private long clock() {
        return ticks * CLOCK_PER_TICK;
    }

    /** The next datagram, or null. */
    String transmit() {
        while (!waiting.isEmpty() && !blocked && configured && underWay.size() < Math.min((int) window, WINDOW)) {
            var frame = new Sent(next, waiting.remove(), clock());
            next = (next + 1) % SLOTS;
            underWay.add(frame);
            write(frame.sequence, frame.body);
        }
        if (outgoing.isEmpty() && ackRequested) {
            ackRequested = false;
            int ack = (expected + SLOTS - 1) % SLOTS;
            acknowledgementsSent.add(ack);
            return Datagrams.ack(ack);
        }
        return outgoing.poll();
    }

    private void write(int sequence, String body) {
        ackRequested = false;
        outgoing.add("%08x%08x%s".formatted((expected + SLOTS - 1) % SLOTS, sequence, body));
    }

    void receive(ByteBuffer datagram) {
        if (datagram.remaining() <= 4) {
            if (configured && datagram.remaining() == 4) {
                onAcknowledgement(datagram.getInt(datagram.position()));
            }
            return;
        }
        int at = datagram.position();
        int words = datagram.getShort(at + 10) & 0xffff;
        int type = datagram.getShort(at + 8) & 0xffff;
        if (datagram.remaining() != 12 + 8 * words) {
            return;
        }
        if (!configured && type != CONFIGURATION) {
            return;
        }
        configured = true;
        onAcknowledgement(datagram.getInt(at));
        int sequence = datagram.getInt(at + 4);
        if (((sequence - expected) & 0xff) < WINDOW && kept[sequence] == null) {
            kept[sequence] = datagram;
        }
        while (kept[expected] != null) {
            deliver(kept[expected]);
            kept[expected] = null;
            expected = (expected + 1) % SLOTS;
        }
        if (clock() - lastAckRequest >= ACK_SPACING_CLOCK) {
            lastAckRequest = clock();
            ackRequested = true;
        }
    }

    private void deliver(ByteBuffer frame) {
        int at = frame.position();
        int type = frame.getShort(at + 8) & 0xffff;
        int words = frame.getShort(at + 10) & 0xffff;
        switch (type) {
            case CONFIGURATION -> waiting.add("80010001%016x".formatted(loopback));
            case LOOPBACK -> open |= frame.getLong(at + 12) == loopback;
            default -> {
                if (type != 0x0010 || !open) {
                    throw new AssertionError("type %04x ends the field's host software".formatted(type));
                }
                for (int i = 0; i < words; i++) {
                    received.add(frame.getLong(at + 12 + 8 * i));
                }
            }
        }
    }

    private void onAcknowledgement(int acknowledgement) {
        if (acknowledgement == lastAck) {
            return;
        }
        lastAck = acknowledgement;
        int index = -1;
        for (int i = 0; i < underWay.size(); i++) {
            if (underWay.get(i).sequence == acknowledgement) {
                index = i;
            }
        }
        if (index < 0) {
            return;
        }
        underWay.subList(0, index + 1).clear();
        if (blocked && underWay.isEmpty()) {
            blocked = false;
            threshold = window / 2;
            window = 1;
        } else if (!blocked) {
            window = Math.min(WINDOW, window + (window < threshold ? 1 : (100 - window * 100 / WINDOW) / 100));
        }
    }
}
