package org.neckar.chipmodel.fpga;

import java.util.Optional;
import org.neckar.chipmodel.event.ChipEventSink;
import org.neckar.chipmodel.event.ChipEventSource;
import org.neckar.chipmodel.exchange.EventExchange;
import org.neckar.chipmodel.exchange.NetworkPort;
import org.neckar.chipmodel.omnibus.EmulatedChip;
import org.neckar.chipmodel.omnibus.HighspeedLink;

/**
 * The FPGA's end of the event link: spikes of the chip go to the recorder and to the event units of the
 * {@link EventExchange}; events of these units and of the executor go to the chip. What crosses the link while it is
 * down, or is damaged on it, is lost and counted.
 */
final class FpgaEvents implements ChipEventSink, ChipEventSource {
    private final HighspeedLink link;
    private final EventRecorder recorder;
    private final EventExchange exchange;
    private EmulatedChip chip;
    private FpgaClock clock;
    private long bringsUntil;

    private long offered;
    private long withoutLink;
    private long damaged;
    private long sent;
    private long spikes;
    private long samples;
    private long lostOnTheWay;
    private long spikesArrived;

    FpgaEvents(ResponseStream out, HighspeedLink link, Optional<NetworkPort> port) {
        this.link = link;
        recorder = new EventRecorder(out);
        exchange = new EventExchange(port, this::send);
    }

    /** Connects the chip at the other end, and the executor. */
    void connect(EmulatedChip chip, FpgaClock clock) {
        this.chip = chip;
        this.clock = clock;
        chip.suppliedBy(this);
    }

    EventRecorder recorder() {
        return recorder;
    }

    EventExchange exchange() {
        return exchange;
    }

    /** The event units catch up with the FPGA; the chip has done so before. */
    void run(long now) {
        exchange.run(now);
    }

    // ---- to the chip

    private void send(long cycle, int label) {
        if (startsWord(cycle, 1)) {
            arrive(cycle, label);
        }
    }

    /** One word with up to three spikes. */
    void send(long cycle, int count, int first, int second, int third) {
        if (!startsWord(cycle, count)) {
            return;
        }
        arrive(cycle, first);
        if (count > 1) {
            arrive(cycle, second);
        }
        if (count > 2) {
            arrive(cycle, third);
        }
    }

    private boolean startsWord(long cycle, int count) {
        offered += count;
        if (!link.carries(cycle)) {
            withoutLink += count;
            return false;
        }
        if (!link.eventToChip(cycle)) {
            damaged += count;
            return false;
        }
        sent += count;
        return true;
    }

    private void arrive(long cycle, int label) {
        chip.event((cycle + FpgaTiming.LINK) * FpgaTiming.CHIP_CYCLES, label);
    }

    @Override
    public long bring(long from, long to) {
        long horizon = horizon(from / FpgaTiming.CHIP_CYCLES, to / FpgaTiming.CHIP_CYCLES - FpgaTiming.LINK);
        bringsUntil = Math.min(to / FpgaTiming.CHIP_CYCLES, horizon) == horizon ? horizon * FpgaTiming.CHIP_CYCLES : to;
        bring();
        return bringsUntil;
    }

    private long horizon(long from, long programmed) {
        if (exchange.network().isEmpty()) {
            return HighspeedLink.NEVER;
        }
        var network = exchange.network().get();
        if (network.isInStep()) {
            // The others count on it that the program has come as far as its chip, which may wait for a conversion.
            clock.hold(programmed);
        }
        return network.horizon(from, programmed);
    }

    private void bring() {
        exchange.run(Math.ceilDiv(bringsUntil, FpgaTiming.CHIP_CYCLES) - FpgaTiming.LINK);
    }

    @Override
    public void reached(long cycle) {
        if (exchange.network().isPresent()) {
            long reached = cycle / FpgaTiming.CHIP_CYCLES;
            exchange.network().get().reached(reached, reached - FpgaTiming.LINK);
        }
    }

    @Override
    public boolean echoes() {
        return exchange.echoes();
    }

    // ---- from the chip

    @Override
    public void spike(long cycle, int label) {
        spikes++;
        long arrival = Math.ceilDiv(cycle, FpgaTiming.CHIP_CYCLES) + FpgaTiming.LINK;
        if (!arrives(arrival)) {
            return;
        }
        spikesArrived++;
        recorder.spike(cycle, label);
        exchange.spike(arrival, label);
        if (exchange.echoes()) {
            bring();
        }
    }

    @Override
    public void sample(long cycle, int field) {
        samples++;
        if (arrives(cycle / FpgaTiming.CHIP_CYCLES + FpgaTiming.LINK)) {
            recorder.sample(cycle, field);
        }
    }

    private boolean arrives(long arrival) {
        boolean arrives = link.carries(arrival) && link.eventFromChip(arrival);
        lostOnTheWay += arrives ? 0 : 1;
        return arrives;
    }

    LinkCounters counters() {
        return new LinkCounters(
                offered, withoutLink, damaged, sent, spikes, samples, lostOnTheWay, spikesArrived, exchange.counters());
    }
}
