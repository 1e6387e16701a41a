package org.neckar.chipmodel.exchange;

import org.neckar.chipmodel.StageBalance;
import org.neckar.chipmodel.event.Lanes;

/**
 * The FPGA's way to and from other FPGAs: spikes of the chip leave with the label that the output table gives them,
 * labels from the network reach the chip as the spikes that the input table makes of them. One label per cycle each
 * way. Source: HICANN-X v3 register map, FPGA.
 *
 * <p>Works in windows as long as the way through the network: what the others send during a window arrives after it. A
 * board therefore runs through a window once all others have come to its beginning, or cannot send.
 */
public final class NetworkGate {
    private final NetworkPort port;
    private final RouteTable output;
    private final RouteTable input;
    private final ChipInput chip;
    private final Lanes out = new Lanes(1, 1, ExchangeTiming.QUEUE_DEPTH);
    private final Lanes in = new Lanes(1, 1, ExchangeTiming.QUEUE_DEPTH);
    private Runnable watch = () -> {};
    private boolean inStep;
    private long zero;

    private long offered;
    private long outOfStep;
    private long local;
    private long lostSending;
    private long sent;
    private long received;
    private long unrouted;
    private long lostReceiving;
    private long toChip;

    /**
     * @param port the other end
     * @param output from label of the chip to label on the network
     * @param input from label on the network to label of the chip
     * @param chip takes what arrives
     */
    NetworkGate(NetworkPort port, RouteTable output, RouteTable input, ChipInput chip) {
        this.port = port;
        this.output = output;
        this.input = input;
        this.chip = chip;
    }

    /** Sets what is called now and then while this waits for other boards; it may throw to end that. */
    public void watchedBy(Runnable watch) {
        this.watch = watch;
    }

    /** An execution begins. */
    public void begin() {
        port.begin();
    }

    /** The execution ends, and with it the exchange with other boards. */
    public void end() {
        inStep = false;
        port.end();
    }

    /** Whether this board exchanges labels with others. */
    public boolean isInStep() {
        return inStep;
    }

    /** Waits for the others at the first barrier, see {@link BoardNetwork#gather}. */
    public long gather(long elapsed, long timeout) {
        return port.gather(elapsed, timeout, watch);
    }

    /** The barrier has opened: time in step begins. */
    public void start(long cycle) {
        zero = cycle;
        inStep = true;
        out.clear();
        in.clear();
    }

    /** Arrives at a further barrier. */
    public void arrive(long cycle, long timeout) {
        port.publish(cycle - zero, cycle - zero);
        port.arrive(cycle - zero, timeout);
    }

    /**
     * Waits until more is known of the barrier than that it does not open before a cycle.
     *
     * @return when it opens, {@link NetworkPort#NEVER} if it does not, or the complement of a later cycle before which
     *     it does not open
     */
    public long awaitOpening(long known) {
        var opening = port.awaitOpening(known - zero, watch);
        if (opening.cycle() == NetworkPort.NEVER) {
            return NetworkPort.NEVER;
        }
        return opening.decided() ? zero + opening.cycle() : ~(zero + opening.cycle());
    }

    /**
     * How far the chip may run from a cycle on; waits until everything is here that arrives until then.
     *
     * @param from cycle the chip has reached
     * @param programmed cycle up to which nothing changes in the tables
     */
    public long horizon(long from, long programmed) {
        if (!inStep) {
            return NetworkPort.NEVER;
        }
        reached(from, programmed);
        long window = (from - zero) / ExchangeTiming.NETWORK;
        port.await(window * ExchangeTiming.NETWORK, watch);
        return zero + (window + 1) * ExchangeTiming.NETWORK;
    }

    /** The chip has reached a cycle, and what left it until then has been handed over. */
    public void reached(long cycle, long programmed) {
        if (inStep) {
            long clear = output.isEmpty() ? Math.max(cycle, programmed) : cycle;
            port.publish(clear - zero, programmed - zero);
        }
    }

    /** A spike of the chip. */
    void send(long cycle, int label) {
        offered++;
        int target = output.target(label);
        if (target == RouteTable.NOWHERE) {
            local++;
        } else if (!inStep) {
            outOfStep++;
        } else {
            long leaves = out.admit(0, cycle + ExchangeTiming.LOOK_UP);
            if (leaves == Lanes.LOST) {
                lostSending++;
            } else {
                sent++;
                port.send(leaves - zero, target);
            }
        }
    }

    /** When the next label arrives, {@link NetworkPort#NEVER} when none is known. */
    long nextDue() {
        long arrival = inStep ? port.nextArrival() : NetworkPort.NEVER;
        return arrival == NetworkPort.NEVER ? arrival : zero + arrival;
    }

    /** Takes in what arrives before a cycle. */
    void run(long before) {
        while (inStep) {
            int label = port.receive(before - zero);
            if (label == RouteTable.NOWHERE) {
                return;
            }
            received++;
            receive(zero + port.arrival(), label);
        }
    }

    private void receive(long cycle, int label) {
        int target = input.target(label);
        if (target == RouteTable.NOWHERE) {
            unrouted++;
            return;
        }
        long enters = in.admit(0, cycle);
        if (enters == Lanes.LOST) {
            lostReceiving++;
        } else {
            toChip++;
            chip.send(enters + ExchangeTiming.LOOK_UP, target);
        }
    }

    /** What happened since power-up. */
    Counters counters() {
        return new Counters(
                offered,
                local,
                outOfStep,
                lostSending,
                sent,
                received,
                unrouted,
                lostReceiving,
                toChip,
                port.unheard(),
                port.waiting());
    }

    /**
     * What happened between FPGAs since power-up.
     *
     * @param offered spikes of the chip
     * @param local spikes that the output table keeps here
     * @param outOfStep spikes lost because the boards were not in step
     * @param lostSending labels lost in front of the busy way out
     * @param sent labels sent to all other boards
     * @param received labels that arrived
     * @param unrouted labels that the input table drops
     * @param lostReceiving labels lost in front of the busy way in
     * @param toChip spikes sent to the chip
     * @param unheard labels lost because an execution had ended: sent from here to a board that was gone, or for here
     *     and too late
     * @param underWay labels that have not arrived here
     */
    public record Counters(
            long offered,
            long local,
            long outOfStep,
            long lostSending,
            long sent,
            long received,
            long unrouted,
            long lostReceiving,
            long toChip,
            long unheard,
            long underWay) {
        /** Of a board without a network. */
        static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        StageBalance balance() {
            return StageBalance.NONE
                    .stage("output routing table", offered, local + outOfStep + lostSending + sent)
                    .stage("input routing table", received, unrouted + lostReceiving + toChip);
        }
    }
}
