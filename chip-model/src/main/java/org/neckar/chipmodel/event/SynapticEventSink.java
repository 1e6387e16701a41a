package org.neckar.chipmodel.event;

/** Receives the events that synapse drivers hand to their rows. */
@FunctionalInterface
interface SynapticEventSink {
    /**
     * An event reaches the synapses of a driver's two rows.
     *
     * @param cycle chip clock cycle
     * @param driver synapse driver, 0..255
     * @param address address of the event as it is on the bus, 0..63
     */
    void event(long cycle, int driver, int address);
}
