/**
 * The event path of the chip: crossbar, PADI buses, synapse drivers, neuron outputs, background generators, outputs to
 * the FPGA. Driven by events in columns of primitives; idle time costs nothing. Start with
 * {@link org.neckar.chipmodel.event.EventFabric}.
 *
 * <p>Times are chip clock cycles of 4 ns since power-up. Durations of the stages are in
 * {@link org.neckar.chipmodel.event.EventTiming}.
 */
package org.neckar.chipmodel.event;
