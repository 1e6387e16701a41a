package org.neckar.chipmodel.event;

/**
 * Events between two stages of the chip.
 *
 * @param toCrossbar in front of the crossbar
 * @param toSynapses between driver and synapses
 * @param toFpga in front of the outputs to the FPGA
 * @param samples samples of the MADC
 */
public record EventsUnderWay(long toCrossbar, long toSynapses, long toFpga, long samples) {
    /** None anywhere. */
    public static final EventsUnderWay NONE = new EventsUnderWay(0, 0, 0, 0);

    /** The sum of two counts. */
    EventsUnderWay plus(EventsUnderWay other) {
        return new EventsUnderWay(
                toCrossbar + other.toCrossbar,
                toSynapses + other.toSynapses,
                toFpga + other.toFpga,
                samples + other.samples);
    }

    /** All of them. */
    public long total() {
        return toCrossbar + toSynapses + toFpga + samples;
    }
}
