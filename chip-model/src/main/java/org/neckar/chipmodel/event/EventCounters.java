package org.neckar.chipmodel.event;

import org.neckar.chipmodel.StageBalance;

/**
 * What happened to the events of a chip since power-up, stage by stage. {@link #balance} tells whether all of them are
 * accounted for: what enters a stage leaves it, is stopped there, is under way or was thrown away by a chip reset.
 *
 * @param fromFpga events from the FPGA
 * @param fromBackground events of the background generators
 * @param neuronSpikes fire pulses of all neurons
 * @param neuronSilent fire pulses of neurons whose event output is off
 * @param neuronLost events lost in front of a busy neuron event output
 * @param fromNeurons events of neurons
 * @param routedFromFpga events from the FPGA that entered the crossbar
 * @param routedFromNeurons events of neurons that entered the crossbar
 * @param forwarded copies that passed a crossbar node
 * @param dropped copies stopped by a crossbar node
 * @param onBuses events that entered a PADI bus
 * @param busClosed events for a PADI bus that takes the other source
 * @param busLost events lost in front of a busy PADI bus
 * @param registerEvents events of the event registers, once per bus
 * @param heard events on a PADI bus that at least one driver took
 * @param unheard events on a PADI bus that no driver took
 * @param accepted events taken by synapse drivers, once per driver
 * @param delivered events that reached the synapses of a driver
 * @param toFpga spikes that left the chip
 * @param lostToFpga spikes lost in front of a busy output to the FPGA
 * @param madcSamples samples of the MADC
 * @param underWay events that have not arrived
 * @param lostInReset events that were under way in a reset of the chip
 */
public record EventCounters(
        long fromFpga,
        long fromBackground,
        long neuronSpikes,
        long neuronSilent,
        long neuronLost,
        long fromNeurons,
        long routedFromFpga,
        long routedFromNeurons,
        long forwarded,
        long dropped,
        long onBuses,
        long busClosed,
        long busLost,
        long registerEvents,
        long heard,
        long unheard,
        long accepted,
        long delivered,
        long toFpga,
        long lostToFpga,
        long madcSamples,
        EventsUnderWay underWay,
        EventsUnderWay lostInReset) {
    private static final int NODES_OF_FPGA = 9;
    private static final int NODES_OF_BACKGROUND = 2;
    private static final int NODES_OF_NEURONS = 3;

    /** The books of all stages of the chip. */
    public StageBalance balance() {
        long copies = NODES_OF_FPGA * routedFromFpga
                + NODES_OF_BACKGROUND * fromBackground
                + NODES_OF_NEURONS * routedFromNeurons;
        return StageBalance.NONE
                .stage("neuron event outputs", neuronSpikes, neuronSilent + neuronLost + fromNeurons)
                .stage(
                        "way to the crossbar",
                        fromFpga + fromNeurons,
                        routedFromFpga + routedFromNeurons + underWay.toCrossbar() + lostInReset.toCrossbar())
                .stage("crossbar", copies, forwarded + dropped)
                .stage(
                        "PADI buses and outputs to the FPGA",
                        forwarded + registerEvents,
                        onBuses + busClosed + busLost + toFpga + lostToFpga + underWay.toFpga() + lostInReset.toFpga())
                .stage("synapse drivers", onBuses, heard + unheard)
                .stage("synapses", accepted, delivered + underWay.toSynapses() + lostInReset.toSynapses());
    }
}
