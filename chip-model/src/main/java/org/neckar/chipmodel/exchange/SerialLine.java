package org.neckar.chipmodel.exchange;

import org.neckar.chipmodel.StageBalance;
import org.neckar.chipmodel.event.Lanes;
import org.neckar.chipmodel.event.TimedFifo;
import org.neckar.hal.fpga.SpikeIOConfig;

/**
 * The serial spike interface: sends the spikes of the chip that have a serial address, and turns the addresses it
 * receives into spikes to the chip. Source: HICANN-X v3 register map, FPGA.
 *
 * <p>Choices of this model: an event is {@value ExchangeTiming#SERIAL_BITS} bits long, a bit lasts as many FPGA cycles
 * as the divider says; nothing is at the other end of the line, so that events come only through the internal loopback,
 * which needs the receiver enabled.
 */
public final class SerialLine {
    private final RouteTable output;
    private final RouteTable input;
    private final ChipInput chip;
    private final Lanes line = new Lanes(1, ExchangeTiming.SERIAL_BITS, ExchangeTiming.QUEUE_DEPTH);
    /** Addresses by the cycle at which their last bit has left. */
    private final TimedFifo frames = new TimedFifo();

    private SpikeIOConfig config = SpikeIOConfig.DEFAULT;
    private long offered;
    private long silent;
    private long lost;
    private long intoTheOpen;
    private long unrouted;
    private long toChip;

    /**
     * @param output from label to serial address
     * @param input from serial address to label
     * @param chip takes what is received
     */
    SerialLine(RouteTable output, RouteTable input, ChipInput chip) {
        this.output = output;
        this.input = input;
        this.chip = chip;
    }

    void configure(SpikeIOConfig config) {
        this.config = config;
        line.step(0, ExchangeTiming.SERIAL_BITS * config.dataRateScaler());
    }

    /** Whether spikes of the chip come back to it. */
    boolean echoes() {
        return config.enableTx() && config.enableRx() && config.enableInternalLoopback();
    }

    /** A spike of the chip. */
    void send(long cycle, int label) {
        if (!config.enableTx()) {
            return;
        }
        offered++;
        int address = output.target(label);
        if (address == RouteTable.NOWHERE) {
            silent++;
            return;
        }
        long begin = line.admit(0, cycle + ExchangeTiming.LOOK_UP);
        if (begin == Lanes.LOST) {
            lost++;
        } else {
            frames.add(begin + (long) ExchangeTiming.SERIAL_BITS * config.dataRateScaler(), address);
        }
    }

    /** When the next event arrives, {@link Long#MAX_VALUE} when none is under way. */
    long nextDue() {
        return frames.firstTime();
    }

    /** Lets events arrive whose last bit leaves before a cycle. */
    void run(long before) {
        while (frames.firstTime() < before) {
            long cycle = frames.firstTime();
            int address = (int) frames.poll();
            if (!config.enableInternalLoopback() || !config.enableRx()) {
                intoTheOpen++;
                continue;
            }
            int label = input.target(address);
            if (label == RouteTable.NOWHERE) {
                unrouted++;
            } else {
                toChip++;
                chip.send(cycle + ExchangeTiming.LOOK_UP, label);
            }
        }
    }

    /** What happened since power-up. */
    Counters counters() {
        return new Counters(offered, silent, lost, intoTheOpen, unrouted, toChip, frames.size());
    }

    /**
     * What happened on the serial interface since power-up.
     *
     * @param offered spikes of the chip while sending was on
     * @param silent spikes without a serial address
     * @param lost events lost in front of the busy line
     * @param intoTheOpen events that nobody received
     * @param unrouted events received whose address has no label
     * @param toChip spikes sent to the chip
     * @param underWay events on the line or in front of it
     */
    public record Counters(
            long offered, long silent, long lost, long intoTheOpen, long unrouted, long toChip, long underWay) {
        StageBalance balance() {
            return StageBalance.NONE.stage(
                    "serial spike interface", offered, silent + lost + intoTheOpen + unrouted + toChip + underWay);
        }
    }
}
