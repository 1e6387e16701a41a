package org.neckar.chipmodel.event;

import java.util.List;
import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CrossbarL2OutputOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.PADIEvent;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.routing.CrossbarOutputConfig;

/**
 * The event path of the chip and the clock that drives it together with the circuits: events from the FPGA, from
 * neurons and from background generators through the crossbar to PADI buses, drivers and synapses, and back to the
 * FPGA.
 *
 * <p>Driven by events: {@link #advance} goes from one event to the next and lets the circuits run in between. An event
 * enters the crossbar in the order of time; whatever a neuron fires comes back to a synapse {@link AnalogCore#LATENCY}
 * cycles later at the earliest, so the circuits may run that far ahead of the crossbar. Changes of the configuration
 * act on events that enter the crossbar at or after the present time.
 *
 * <p>Counters balance per stage: what enters a stage leaves it or is counted as stopped there, see
 * {@link EventCounters}. One thread.
 */
public final class EventFabric {
    /** Longest distance the circuits run at once, 4 ms: keeps the samples of a long wait from piling up. */
    private static final long LONGEST_RUN = 1 << 20;

    /** Steps between two calls of the watch: rare enough to cost nothing, often enough to end a run in time. */
    private static final int STEPS_BETWEEN_CALLS = 16;

    /** How far the circuits may be ahead of an event that leaves, so that its echo is not late for the crossbar. */
    private static final int LONGEST_LEAD = ChipEventSource.SHORTEST_ECHO - EventTiming.NEURON_TO_CROSSBAR;

    private static final int FPGA_INPUT = 8;
    private static final int BACKGROUND_INPUT = 12;
    private static final int FPGA_OUTPUT = 8;
    private static final int LABEL_BITS = 14;
    private static final int LABEL_MASK = (1 << LABEL_BITS) - 1;

    private final AnalogCore analog;
    private final ChipEventSink fpga;
    private final Crossbar crossbar = new Crossbar();
    private final SynapseDrivers drivers = new SynapseDrivers(this::synapticEvent);
    private final PadiBuses padi = new PadiBuses(drivers);
    private final NeuronOutputs neurons = new NeuronOutputs();
    private final BackgroundSources background = new BackgroundSources();
    private final Lanes outputs =
            new Lanes(CrossbarL2OutputOnDLS.SIZE, EventTiming.SPL1_CYCLE, EventTiming.QUEUE_DEPTH);

    /** Events on their way into the crossbar: input above, label in the low bits. */
    private final EventQueue entering = new EventQueue();
    /** Events on their way to synapses: driver above, address in the low six bits. */
    private final EventQueue synaptic = new EventQueue();
    /** Spikes on their way to the FPGA: 16-bit label. */
    private final EventQueue leaving = new EventQueue();

    private final TimedFifo samples = new TimedFifo();

    private ChipEventSource source = ChipEventSource.NONE;
    private Runnable watch = () -> {};
    private int steps;

    private long fromFpga;
    private long fromBackground;
    private long routedFromFpga;
    private long routedFromNeurons;
    private long toFpga;
    private long lostToFpga;
    private long madcSamples;
    private EventsUnderWay lostInReset = EventsUnderWay.NONE;

    /**
     * @param analog the circuits
     * @param fpga receives what leaves the chip
     */
    public EventFabric(AnalogCore analog, ChipEventSink fpga) {
        this.analog = analog;
        this.fpga = fpga;
    }

    /** Sets what is called now and then while chip time runs. It may throw to end that; the chip is unusable then. */
    public void watchedBy(Runnable watch) {
        this.watch = watch;
    }

    /** Sets what brings further events while chip time runs. */
    public void suppliedBy(ChipEventSource source) {
        this.source = source;
    }

    /** Present time, chip clock cycles. */
    public long now() {
        return analog.now();
    }

    /**
     * An event from the FPGA reaches the chip.
     *
     * @param cycle when; not before the present time
     * @param label 16 bits; the upper two select the crossbar input
     */
    public void eventFromFpga(long cycle, int label) {
        fromFpga++;
        entering.add(cycle, crossbarPayload(FPGA_INPUT + (label >>> LABEL_BITS), label & LABEL_MASK));
    }

    /** Lets chip time run up to a cycle; what leaves the chip until then is handed over. */
    public void advance(long cycle) {
        if (analog.now() >= cycle) {
            return;
        }
        while (analog.now() < cycle) {
            run(source.bring(analog.now(), cycle));
        }
        source.reached(cycle);
    }

    private void run(long cycle) {
        while (analog.now() < cycle) {
            if (++steps % STEPS_BETWEEN_CALLS == 0) {
                watch.run();
            }
            long earliestInput = Math.min(entering.firstTime(), nextBackground());
            long next = Math.min(cycle, analog.now() + LONGEST_RUN);
            next = Math.min(next, synaptic.firstTime());
            if (earliestInput != EventQueue.NEVER) {
                next = Math.min(next, earliestInput + EventTiming.CROSSBAR_TO_SYNAPSE);
            }
            if (leaving.size() > 0 && source.echoes()) {
                next = Math.min(next, leaving.firstTime() + LONGEST_LEAD);
            }
            if (next > analog.now()) {
                analog.advance(next, this::fired, this::sampled);
            }
            long now = analog.now();
            routeUntil(Math.min(now + EventTiming.NEURON_TO_CROSSBAR, cycle - 1));
            deliverUntil(now);
            releaseUntil(now);
        }
    }

    private void routeUntil(long last) {
        while (true) {
            long queued = entering.firstTime();
            long generated = nextBackground();
            if (Math.min(queued, generated) > last) {
                return;
            }
            if (queued <= generated) {
                int payload = entering.poll();
                int input = payload >>> LABEL_BITS;
                if (input < FPGA_INPUT) {
                    routedFromNeurons++;
                } else {
                    routedFromFpga++;
                }
                crossbar.route(queued, input, payload & LABEL_MASK, this::leaveCrossbar);
            } else {
                fireBackground(generated);
            }
        }
    }

    private void fireBackground(long time) {
        for (int source = 0; source < BackgroundSpikeSourceOnDLS.SIZE; source++) {
            if (background.nextTime(source) == time) {
                fromBackground++;
                crossbar.route(time, BACKGROUND_INPUT + source, background.fire(source), this::leaveCrossbar);
            }
        }
    }

    private long nextBackground() {
        long next = EventQueue.NEVER;
        for (int source = 0; source < BackgroundSpikeSourceOnDLS.SIZE; source++) {
            next = Math.min(next, background.nextTime(source));
        }
        return next;
    }

    private void leaveCrossbar(long cycle, int output, int label) {
        if (output < FPGA_OUTPUT) {
            padi.crossbarEvent(cycle, output, label);
            return;
        }
        int channel = output - FPGA_OUTPUT;
        long leaves = outputs.admit(channel, cycle);
        if (leaves == Lanes.LOST) {
            lostToFpga++;
        } else {
            leaving.add(leaves, channel << LABEL_BITS | label);
        }
    }

    private void synapticEvent(long cycle, int driver, int address) {
        synaptic.add(cycle, driver << 6 | address);
    }

    private void deliverUntil(long now) {
        while (synaptic.firstTime() <= now) {
            long cycle = synaptic.firstTime();
            int payload = synaptic.poll();
            drivers.pulse(cycle, payload >>> 6, payload & 0x3f, analog);
        }
    }

    private void releaseUntil(long now) {
        while (true) {
            long spike = leaving.firstTime();
            long sample = samples.firstTime();
            if (Math.min(spike, sample) > now) {
                return;
            }
            if (spike <= sample) {
                toFpga++;
                fpga.spike(spike, leaving.poll());
            } else {
                fpga.sample(sample, (int) samples.poll());
            }
        }
    }

    private void fired(int neuron, long cycle) {
        neurons.spike(cycle, neuron, entering);
    }

    private void sampled(long cycle, int channel, int value) {
        madcSamples++;
        samples.add(cycle, channel << 10 | value);
    }

    /** Configures the back end of a neuron, row * 256 + column. */
    public void configure(int neuron, NeuronBackendConfig config) {
        neurons.configure(neuron, config);
    }

    /** Configures a synapse driver, 0..255. */
    public void configure(int driver, SynapseDriverConfig config) {
        drivers.configure(driver, config);
    }

    /** Configures the buses of one half, 0 top, 1 bottom. */
    public void configure(int half, CommonPADIBusConfig config) {
        padi.configure(half, config);
    }

    /** Configures a crossbar node, 0..75. */
    public void configure(int node, CrossbarNode config) {
        crossbar.node(node, config.mask(), config.target().toEnum(), config.enableDropCounter());
    }

    /** Configures the crossbar outputs. */
    public void configure(CrossbarOutputConfig config) {
        for (int output = 0; output < CrossbarOutputOnDLS.SIZE; output++) {
            crossbar.countEvents(output, config.enableEventCounter().get(output));
        }
        for (int channel = 0; channel < CrossbarL2OutputOnDLS.SIZE; channel++) {
            int factor = config.enableSlow().get(channel) ? EventTiming.SLOW_MODE_FACTOR : 1;
            outputs.step(channel, factor * EventTiming.SPL1_CYCLE);
        }
    }

    /** Configures a background source, 0..7, from the present time on. */
    public void configure(int source, BackgroundSpikeSource config) {
        background.configure(now(), source, config);
    }

    /** The event register of a half, 0 top, 1 bottom, is written at the present time. */
    public void inject(int half, PADIEvent event) {
        List<Boolean> buses = event.fireBus();
        for (int i = 0; i < buses.size(); i++) {
            if (buses.get(i)) {
                padi.registerEvent(
                        now(),
                        half * buses.size() + i,
                        event.rowSelectAddress().toEnum(),
                        event.eventAddress().toEnum());
            }
        }
    }

    /** Spike counter of a neuron: count in bits 7 to 0, which stays at 255; overflow in bit 8. */
    public int spikeCounter(int neuron) {
        return neurons.counter(neuron);
    }

    /** Clears the spike counter of a neuron. */
    public void clearSpikeCounter(int neuron) {
        neurons.clearCounter(neuron);
    }

    /** Drop counter of a crossbar input, 0..19. */
    public int drops(int input) {
        return crossbar.drops(input);
    }

    /** Event counter of a crossbar output, 0..11. */
    public int outputEvents(int output) {
        return crossbar.events(output);
    }

    /** What happened to all events since power-up. */
    public EventCounters counters() {
        return new EventCounters(
                fromFpga,
                fromBackground,
                neurons.spikes(),
                neurons.silent(),
                neurons.lost(),
                neurons.sent(),
                routedFromFpga,
                routedFromNeurons,
                crossbar.forwarded(),
                crossbar.dropped(),
                padi.delivered(),
                padi.closed(),
                padi.lost(),
                padi.registerEvents(),
                drivers.heard(),
                drivers.unheard(),
                drivers.accepted(),
                drivers.delivered(),
                toFpga,
                lostToFpga,
                madcSamples,
                underWay(),
                lostInReset);
    }

    private EventsUnderWay underWay() {
        return new EventsUnderWay(entering.size(), synaptic.size(), leaving.size(), samples.size());
    }

    /** The state after a chip reset: nothing configured, nothing under way. Counters since power-up stay. */
    public void reset() {
        crossbar.reset();
        drivers.reset();
        padi.reset();
        neurons.reset();
        background.reset();
        outputs.clear();
        lostInReset = lostInReset.plus(underWay());
        for (int channel = 0; channel < CrossbarL2OutputOnDLS.SIZE; channel++) {
            outputs.step(channel, EventTiming.SPL1_CYCLE);
        }
        entering.clear();
        synaptic.clear();
        leaving.clear();
        samples.clear();
    }

    static int crossbarPayload(int input, int label) {
        return input << LABEL_BITS | label;
    }
}
