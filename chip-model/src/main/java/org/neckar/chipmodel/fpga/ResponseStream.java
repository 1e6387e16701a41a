package org.neckar.chipmodel.fpga;

import org.neckar.chipmodel.event.TimedFifo;
import org.neckar.fisch.ut.FromFpga;
import org.neckar.fisch.ut.FromFpgaEncoder;

/**
 * What leaves the FPGA: responses in program order and recorded events in the order of their arrival, merged by time
 * and annotated so that a decoder finds the exact times.
 *
 * <p>A decoder adds one to its time per message. Before a message whose cycle is not the next one, the stream carries a
 * Sysdelta of up to 255 or else a Systime; several messages of one cycle follow each other without annotation as long
 * as the time a decoder assigns is at most {@value #MAX_LAG} cycles late, far below the 127 cycles that keep the 8-bit
 * time of an event unique. An execution begins with a Systime, and before the first synchronisation there is no
 * annotation at all. Spikes of one cycle share a pack of up to three, and so do samples. Source: UT time annotation of
 * fisch.
 */
final class ResponseStream {
    /** Largest difference between the cycle of a message and the time a decoder finds for it. */
    private static final int MAX_LAG = 64;

    private static final int MAX_DELTA = 0xff;
    private static final int PACK = 3;
    private static final int SAMPLE = 1 << 24;
    private static final int KIND_SHIFT = 48;
    private static final long PAYLOAD_MASK = (1L << KIND_SHIFT) - 1;

    /** Kinds of responses, in the order of their codes. */
    enum Kind {
        JTAG(0),
        OMNIBUS(1),
        TICK(2),
        LINK(3),
        TIMEOUT(4),
        SYSTIME(5);

        private static final Kind[] BY_CODE = values();

        private final long code;

        Kind(int code) {
            this.code = code;
        }
    }

    private final FromFpgaEncoder encoder;
    private final Runnable emitted;
    private final TimedFifo responses = new TimedFifo();
    private final TimedFifo events = new TimedFifo();
    private final int[] pack = new int[PACK];
    private int packed;
    private long packCycle;
    private long lastReady;

    private boolean annotates;
    private long systimeOffset;
    private boolean decoderTimeKnown;
    private long decoderTime;

    private long recordedEvents;

    /**
     * A stream without anything in it.
     *
     * @param encoder takes the messages
     * @param emitted called after messages have left
     */
    ResponseStream(FromFpgaEncoder encoder, Runnable emitted) {
        this.encoder = encoder;
        this.emitted = emitted;
    }

    /**
     * Adds the response of an instruction; it leaves at {@code ready}, but not before those of earlier instructions.
     */
    void respond(Kind kind, long payload, long ready) {
        lastReady = Math.max(ready, lastReady);
        responses.add(lastReady, kind.code << KIND_SHIFT | payload);
    }

    /** Cycle at which the last response leaves. */
    long lastReady() {
        return lastReady;
    }

    /** Number of responses that have not left. */
    int waiting() {
        return responses.size();
    }

    /** Number of events that have not left. */
    int waitingEvents() {
        return events.size();
    }

    /** Adds a spike that arrives at the given cycle; cycles must not decrease. */
    void spike(long cycle, int timestamp, int label) {
        events.add(cycle, (long) timestamp << 16 | label);
    }

    /** Adds an MADC sample that arrives at the given cycle; cycles must not decrease. */
    void sample(long cycle, int timestamp, int field) {
        events.add(cycle, SAMPLE | (long) timestamp << 16 | field);
    }

    /** From now on the system time is the cycle plus the offset, and messages are annotated with it. */
    void synchronise(long offset) {
        systimeOffset = offset;
        annotates = true;
        decoderTimeKnown = false;
    }

    /** System time at a cycle. */
    long systime(long cycle) {
        return cycle + systimeOffset & FromFpga.SYSTIME_MASK;
    }

    /** Lets everything leave that is due by the given cycle. */
    void emitUntil(long cycle) {
        while (true) {
            long response = responses.firstTime();
            long event = events.firstTime();
            if (Math.min(response, event) > cycle) {
                break;
            }
            if (response <= event) {
                closePack();
                emit(response, responses.poll());
            } else {
                collect(event, (int) events.poll());
            }
        }
        closePack();
        emitted.run();
    }

    /** Ends an execution. */
    void halt() {
        encoder.halt();
        encoder.flush();
        decoderTimeKnown = false;
    }

    /** Number of events that left. */
    long recordedEvents() {
        return recordedEvents;
    }

    private void collect(long cycle, int event) {
        boolean fits = packed < PACK && cycle == packCycle && (pack[0] & SAMPLE) == (event & SAMPLE);
        if (packed > 0 && !fits) {
            closePack();
        }
        packCycle = cycle;
        pack[packed++] = event;
    }

    private void closePack() {
        if (packed == 0) {
            return;
        }
        annotate(packCycle);
        boolean samples = (pack[0] & SAMPLE) != 0;
        int first = pack[0] & FromFpga.EVENT_MASK;
        int second = pack[1] & FromFpga.EVENT_MASK;
        int third = pack[2] & FromFpga.EVENT_MASK;
        switch (packed) {
            case 1 -> put(samples, first);
            case 2 -> put(samples, first, second);
            default -> put(samples, first, second, third);
        }
        recordedEvents += packed;
        packed = 0;
    }

    private void put(boolean samples, int event) {
        if (samples) {
            encoder.madcSamples(event);
        } else {
            encoder.spikes(event);
        }
    }

    private void put(boolean samples, int first, int second) {
        if (samples) {
            encoder.madcSamples(first, second);
        } else {
            encoder.spikes(first, second);
        }
    }

    private void put(boolean samples, int first, int second, int third) {
        if (samples) {
            encoder.madcSamples(first, second, third);
        } else {
            encoder.spikes(first, second, third);
        }
    }

    private void emit(long cycle, long entry) {
        long payload = entry & PAYLOAD_MASK;
        var kind = Kind.BY_CODE[(int) (entry >>> KIND_SHIFT)];
        if (kind == Kind.SYSTIME) {
            announce(cycle);
            return;
        }
        annotate(cycle);
        switch (kind) {
            case JTAG -> encoder.jtag(payload);
            case OMNIBUS -> encoder.omnibus((int) payload);
            case TICK -> encoder.tick();
            case LINK -> encoder.highspeedLinkNotification((int) payload);
            case TIMEOUT -> encoder.timeoutNotification(payload);
            case SYSTIME -> throw new IllegalStateException("handled above");
        }
    }

    private void announce(long cycle) {
        decoderTime = systime(cycle);
        decoderTimeKnown = true;
        encoder.systime(decoderTime);
    }

    private void annotate(long cycle) {
        if (!annotates) {
            return;
        }
        long time = systime(cycle);
        long gap = time - decoderTime - 1;
        if (decoderTimeKnown && gap <= 0 && gap >= -MAX_LAG) {
            decoderTime++;
            return;
        }
        if (decoderTimeKnown && gap > 0 && gap <= MAX_DELTA + 1) {
            encoder.sysdelta((int) gap - 1);
        } else {
            encoder.systime(time - 1 & FromFpga.SYSTIME_MASK);
        }
        decoderTime = time;
        decoderTimeKnown = true;
    }
}
