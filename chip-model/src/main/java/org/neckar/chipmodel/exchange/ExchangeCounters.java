package org.neckar.chipmodel.exchange;

import org.neckar.chipmodel.StageBalance;

/**
 * What the event units of an FPGA did since power-up.
 *
 * @param serial serial spike interface
 * @param network other FPGAs; all zero for a board without a network
 * @param vectors both vector generators together
 */
public record ExchangeCounters(
        SerialLine.Counters serial, NetworkGate.Counters network, VectorGenerator.Counters vectors) {
    /** Spikes that these units sent to the chip. */
    public long toChip() {
        return serial.toChip() + network.toChip() + vectors.toChip();
    }

    /** The books of all units. */
    public StageBalance balance() {
        return serial.balance().and(network.balance()).and(vectors.balance());
    }
}
