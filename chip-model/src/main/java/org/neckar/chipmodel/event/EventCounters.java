package org.neckar.chipmodel.event;

/**
 * What happened to the events of a chip since power-up, stage by stage. With nothing under way, and unless a chip reset
 * threw away what was under way:
 *
 * <ul>
 *   <li>neuron spikes = silent + lost at the output + sent
 *   <li>every event that enters the crossbar becomes one copy per node of its input: copies = forwarded + dropped
 *   <li>forwarded = entered a bus + closed bus + lost at a bus + left to the FPGA + lost to the FPGA
 * </ul>
 *
 * @param fromFpga events from the FPGA
 * @param fromBackground events of the background generators
 * @param neuronSpikes fire pulses of all neurons
 * @param neuronSilent fire pulses of neurons whose event output is off
 * @param neuronLost events lost in front of a busy neuron event output
 * @param fromNeurons events of neurons
 * @param forwarded copies that passed a crossbar node
 * @param dropped copies stopped by a crossbar node
 * @param onBuses events that entered a PADI bus
 * @param busClosed events for a PADI bus that takes the other source
 * @param busLost events lost in front of a busy PADI bus
 * @param acceptedByDrivers events taken by a synapse driver, once per driver
 * @param unheard events on a PADI bus that no driver took
 * @param toFpga spikes that left the chip
 * @param lostToFpga spikes lost in front of a busy output to the FPGA
 * @param madcSamples samples of the MADC
 * @param underWay events that have not arrived
 */
public record EventCounters(
        long fromFpga,
        long fromBackground,
        long neuronSpikes,
        long neuronSilent,
        long neuronLost,
        long fromNeurons,
        long forwarded,
        long dropped,
        long onBuses,
        long busClosed,
        long busLost,
        long acceptedByDrivers,
        long unheard,
        long toFpga,
        long lostToFpga,
        long madcSamples,
        int underWay) {}
