package org.neckar.chipmodel.exchange;

import java.util.Optional;
import org.neckar.hal.coordinate.InputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.OutputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.SpikeIOInputRouteOnFPGA;
import org.neckar.hal.coordinate.SpikeIOOutputRouteOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorOnFPGA;
import org.neckar.hal.fpga.SpikeIOConfig;
import org.neckar.hal.fpga.SpikeIOInputRoute;
import org.neckar.hal.fpga.SpikeIOOutputRoute;
import org.neckar.hal.fpga.VectorGeneratorControl;
import org.neckar.hal.register.RegisterMap;

/**
 * The event units of one FPGA beside the playback executor: what they do with the spikes of the chip, and what they
 * send to it. Times are FPGA cycles since power-up; a spike of the chip counts from its arrival at the FPGA. One
 * thread.
 *
 * <p>Choice of this model: after power-up the routes of the serial interface lead nowhere, as their containers do by
 * default.
 */
public final class EventExchange {
    private final RouteTable serialOutput = new RouteTable(
            SpikeIOOutputRouteOnFPGA.SIZE,
            RegisterMap.of(SpikeIOOutputRoute.DEFAULT).encode(SpikeIOOutputRoute.DEFAULT)[0]);
    private final RouteTable serialInput = new RouteTable(
            SpikeIOInputRouteOnFPGA.SIZE,
            RegisterMap.of(SpikeIOInputRoute.DEFAULT).encode(SpikeIOInputRoute.DEFAULT)[0]);
    private final RouteTable networkOutput = new RouteTable(OutputRoutingTableEntryOnFPGA.SIZE, 0);
    private final RouteTable networkInput = new RouteTable(InputRoutingTableEntryOnFPGA.SIZE, 0);
    private final SerialLine serial;
    private final VectorGenerator[] vectors = new VectorGenerator[VectorGeneratorOnFPGA.SIZE];
    private final Optional<NetworkGate> network;

    /**
     * The units after power-up.
     *
     * @param port the way to other boards, if the board belongs to a network
     * @param chip takes events for the chip
     */
    public EventExchange(Optional<NetworkPort> port, ChipInput chip) {
        serial = new SerialLine(serialOutput, serialInput, chip);
        network = port.map(end -> new NetworkGate(end, networkOutput, networkInput, chip));
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = new VectorGenerator(chip);
        }
    }

    /** Routes from the label of a spike to an address of the serial interface. */
    public RouteTable serialOutput() {
        return serialOutput;
    }

    /** Routes from an address of the serial interface to the label of a spike. */
    public RouteTable serialInput() {
        return serialInput;
    }

    /** Routes from the label of a spike to a label on the network. */
    public RouteTable networkOutput() {
        return networkOutput;
    }

    /** Routes from a label on the network to the label of a spike. */
    public RouteTable networkInput() {
        return networkInput;
    }

    /** Configures the serial interface. */
    public void configure(SpikeIOConfig config) {
        serial.configure(config);
    }

    /** Configures a vector generator, 0 top, 1 bottom. */
    public void configure(int generator, VectorGeneratorControl control) {
        vectors[generator].configure(control);
    }

    /** Sets an entry, 0..255, of the look-up table of a vector generator. */
    public void vectorTarget(int generator, int entry, int value) {
        vectors[generator].entry(entry, value);
    }

    /** Appends an element, 0..31, to the vector that a generator collects; the last one completes it. */
    public void vectorElement(long cycle, int generator, int activation, boolean last) {
        vectors[generator].append(cycle, activation, last);
    }

    /** Triggers a vector generator. */
    public void triggerVector(long cycle, int generator) {
        vectors[generator].trigger(cycle);
    }

    /** When the next vector generator notifies, {@link Long#MAX_VALUE} when none is going to. */
    public long nextNotification() {
        long next = NetworkPort.NEVER;
        for (var generator : vectors) {
            next = Math.min(next, generator.notification());
        }
        return next;
    }

    /**
     * Takes the next notification.
     *
     * @param writer told which generator notifies, and the word it writes
     */
    public void takeNotification(Notification writer) {
        int first = vectors[0].notification() <= vectors[1].notification() ? 0 : 1;
        writer.write(first, vectors[first].notified());
    }

    /** Writes the notification of a vector generator. */
    @FunctionalInterface
    public interface Notification {
        /** A generator notifies. */
        void write(int generator, int word);
    }

    /** Whether spikes of the chip may come back to it before long. */
    public boolean echoes() {
        return serial.echoes();
    }

    /** A spike of the chip arrives. */
    public void spike(long cycle, int label) {
        serial.send(cycle, label);
        if (network.isPresent()) {
            network.get().send(cycle, label);
        }
    }

    /** Sends everything to the chip that is due before a cycle, in the order of time. */
    public void run(long before) {
        long next = nextDue();
        while (next < before) {
            for (var generator : vectors) {
                generator.run(next + 1);
            }
            serial.run(next + 1);
            if (network.isPresent()) {
                network.get().run(next + 1);
            }
            next = nextDue();
        }
    }

    private long nextDue() {
        long next = Math.min(vectors[0].nextDue(), vectors[1].nextDue());
        next = Math.min(next, serial.nextDue());
        return network.isPresent() ? Math.min(next, network.get().nextDue()) : next;
    }

    /** The way to other boards, if there is one. */
    public Optional<NetworkGate> network() {
        return network;
    }

    /** What happened since power-up. */
    public ExchangeCounters counters() {
        return new ExchangeCounters(
                serial.counters(),
                network.map(NetworkGate::counters).orElse(NetworkGate.Counters.NONE),
                vectors[0].counters().plus(vectors[1].counters()));
    }
}
