package org.neckar.chipmodel.exchange;

import org.neckar.chipmodel.StageBalance;
import org.neckar.chipmodel.event.TimedFifo;
import org.neckar.hal.fpga.VectorGeneratorControl;
import org.neckar.hal.fpga.VectorGeneratorPort;
import org.neckar.hal.fpga.VectorGeneratorSignal;
import org.neckar.hal.fpga.VectorGeneratorSource;

/**
 * A vector generator: turns vectors of 5-bit activations into spikes to the chip. Element i of a vector becomes the
 * label whose upper 11 bits stand in entry first + i of the look-up table, counted modulo 256, and whose lower 5 bits
 * are the activation. Source of the fields: HICANN-X v3 register map, FPGA.
 *
 * <p>Choices of this model, since the sources tell the fields but not the order of events: a vector begins in the cycle
 * after its last element is there or, with triggers in use, after the trigger; a trigger without a vector is
 * remembered. A group of events leaves in one cycle, the next one {@code 1 + wait} cycles later with the wait of the
 * source. A resend count of n sends the vector 1 + n times. Two sources take turns, vector by vector; an external
 * source never has a vector, and neither pin ever changes. The notification writes 1 to its address in the cycle in
 * which the last event leaves.
 */
public final class VectorGenerator {
    private static final int ACTIVATION_BITS = 5;
    private static final int LAST = 1 << ACTIVATION_BITS;
    private static final int ACTIVATION_MASK = LAST - 1;
    private static final int LUT_SIZE = 256;

    private final ChipInput chip;
    private final int[] lut = new int[LUT_SIZE];
    /** Activations that wait, with the flag of the last element above. */
    private final byte[] elements = new byte[ExchangeTiming.VECTOR_ELEMENTS];

    private final TimedFifo events = new TimedFifo();
    private final TimedFifo notifications = new TimedFifo();
    private VectorGeneratorControl control = VectorGeneratorControl.DEFAULT;
    private int first;
    private int waiting;
    private int vectors;
    private int triggers;
    private int turn;
    private long freeAt;

    private long offered;
    private long lost;
    private long zeros;
    private long repeated;
    private long toChip;

    /** @param chip takes the events */
    VectorGenerator(ChipInput chip) {
        this.chip = chip;
    }

    /** Sets what the next vector does. */
    void configure(VectorGeneratorControl control) {
        this.control = control;
    }

    /** Sets an entry of the look-up table. */
    void entry(int index, int value) {
        lut[index] = value;
    }

    /** Appends an element. */
    void append(long cycle, int activation, boolean last) {
        offered++;
        if (waiting == elements.length) {
            lost++;
            return;
        }
        elements[(first + waiting++) % elements.length] = (byte) (activation | (last ? LAST : 0));
        if (last) {
            vectors++;
            start(cycle);
        }
    }

    /** Triggers a vector. */
    void trigger(long cycle) {
        if (usesTrigger() && control.trigger() == VectorGeneratorPort.OMNIBUS) {
            triggers++;
            start(cycle);
        }
    }

    private boolean usesTrigger() {
        return control.signal() == VectorGeneratorSignal.NOTIFICATION_AND_TRIGGER;
    }

    private void start(long cycle) {
        while (vectors > 0 && (!usesTrigger() || triggers > 0)) {
            if (control.sources().get(turn % control.sourceCount()) != VectorGeneratorSource.OMNIBUS) {
                return;
            }
            triggers -= usesTrigger() ? 1 : 0;
            send(Math.max(cycle + 1, freeAt));
        }
    }

    private void send(long begin) {
        int size = 1;
        while ((elements[(first + size - 1) % elements.length] & LAST) == 0) {
            size++;
        }
        long cycle = begin;
        int inCycle = 0;
        for (int round = 0; round <= control.resendCount(); round++) {
            for (int i = 0; i < size; i++) {
                int activation = elements[(first + i) % elements.length] & ACTIVATION_MASK;
                repeated += round > 0 ? 1 : 0;
                if (activation == 0 && control.enableIgnoreZeros()) {
                    zeros++;
                    continue;
                }
                if (inCycle == control.eventPack()) {
                    cycle += 1 + control.sourceWaits().get(turn % control.sourceCount());
                    inCycle = 0;
                }
                int entry = (control.lookupTableEntryStart().toEnum() + i) % LUT_SIZE;
                events.add(cycle, (long) lut[entry] << ACTIVATION_BITS | activation);
                inCycle++;
            }
        }
        first = (first + size) % elements.length;
        waiting -= size;
        vectors--;
        turn++;
        freeAt = cycle + 1;
        if (control.signal() != VectorGeneratorSignal.NONE && control.notification() == VectorGeneratorPort.OMNIBUS) {
            notifications.add(cycle, 1);
        }
    }

    /** When a notification is due, {@link Long#MAX_VALUE} when none is. */
    long notification() {
        return notifications.firstTime();
    }

    /** Takes the notification that is due; returns what it writes. */
    int notified() {
        return (int) notifications.poll();
    }

    /** When the next event leaves, {@link Long#MAX_VALUE} when none is under way. */
    long nextDue() {
        return events.firstTime();
    }

    /** Lets events leave that are due before a cycle. */
    void run(long before) {
        while (events.firstTime() < before) {
            long cycle = events.firstTime();
            toChip++;
            chip.send(cycle, (int) events.poll());
        }
    }

    /** What happened since power-up. */
    Counters counters() {
        return new Counters(offered, lost, repeated, zeros, toChip, waiting + (long) events.size());
    }

    /**
     * What a vector generator did since power-up.
     *
     * @param offered elements written to it
     * @param lost elements lost because too many waited
     * @param repeated elements sent again
     * @param zeros elements without an event because their activation was 0
     * @param toChip spikes sent to the chip
     * @param underWay elements that have become no event, and events that have not left
     */
    public record Counters(long offered, long lost, long repeated, long zeros, long toChip, long underWay) {
        Counters plus(Counters other) {
            return new Counters(
                    offered + other.offered,
                    lost + other.lost,
                    repeated + other.repeated,
                    zeros + other.zeros,
                    toChip + other.toChip,
                    underWay + other.underWay);
        }

        StageBalance balance() {
            return StageBalance.NONE.stage("vector generators", offered + repeated, lost + zeros + toChip + underWay);
        }
    }
}
