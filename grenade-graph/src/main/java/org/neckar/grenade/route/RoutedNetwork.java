package org.neckar.grenade.route;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.place.PlacedSynapses;
import org.neckar.grenade.place.Placement;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.NeuronColumnOnDLS;
import org.neckar.hal.coordinate.PADIBusOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseRowOnDLS;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.routing.CrossbarNode;

/** A placed network with the way of every spike: all that the event path of a chip must be told. Immutable. */
public final class RoutedNetwork {
    /** Bits of a label that identify the neuron which sent it: event output and back-end address. */
    public static final int NEURON_BITS = 0x7ff;

    private static final int ADDRESS_BITS = 8;

    private final Placement placement;
    private final PlacedSynapses synapses;
    private final RouteTables tables;

    RoutedNetwork(Placement placement, PlacedSynapses synapses, RouteTables tables) {
        this.placement = placement;
        this.synapses = synapses;
        this.tables = tables;
    }

    /** Where the neurons sit. */
    public Placement placement() {
        return placement;
    }

    /** The synapses that were routed. */
    public PlacedSynapses synapses() {
        return synapses;
    }

    /** Address the back end of a used circuit puts into its spikes, 0..255. */
    public int neuronAddress(AtomicNeuronOnDLS circuit) {
        return tables.neuronAddress[circuit.toEnum()];
    }

    /** Label of the spikes of a used circuit, without SPL1 address: compare with {@link #NEURON_BITS}. */
    public int neuronLabel(AtomicNeuronOnDLS circuit) {
        return BusAssignment.eventOutput(circuit.toEnum()) << ADDRESS_BITS | neuronAddress(circuit);
    }

    /** True when somebody hears the spikes of an external source; the others need not be sent. */
    public boolean isHeard(SpikeSource source, int index) {
        return synapses.isHeard(synapses.external(source, index));
    }

    /** The 16-bit label under which the spikes of a heard external source are sent. */
    public int externalLabel(SpikeSource source, int index) {
        return tables.externalLabel[synapses.external(source, index) - PlacedSynapses.FIRST_EXTERNAL];
    }

    /** The background sources that anybody hears, in the order of the network. */
    public List<BackgroundRoute> backgrounds() {
        return placement.network().backgrounds().stream()
                .map(tables.backgrounds::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Filter of a crossbar node. */
    public CrossbarNode node(CrossbarNodeOnDLS node) {
        return tables.nodes[node.toEnum()];
    }

    /** Whether a PADI bus takes events from the crossbar. */
    public boolean isConnected(PADIBusOnDLS bus) {
        return tables.padiFromCrossbar[bus.toEnum()];
    }

    /** Setting of a synapse driver. */
    public DriverRoute driver(SynapseDriverOnDLS driver) {
        return tables.drivers[driver.toEnum()];
    }

    /** Weight 0..63 of the synapse in a row and column. */
    public int weight(SynapseRowOnDLS row, int column) {
        return tables.weights[index(row, column)];
    }

    /** Label 0..63 of the synapse in a row and column. */
    public int label(SynapseRowOnDLS row, int column) {
        return tables.labels[index(row, column)];
    }

    private static int index(SynapseRowOnDLS row, int column) {
        return row.toEnum() * NeuronColumnOnDLS.SIZE + column;
    }

    /** Synapse rows in use, for reports; the chip has 512. */
    public int usedRows() {
        return Arrays.stream(tables.drivers)
                .mapToInt(d -> (d.bottom() == RowMode.DISABLED ? 0 : 1) + (d.top() == RowMode.DISABLED ? 0 : 1))
                .sum();
    }

    @Override
    public String toString() {
        return "RoutedNetwork(%s, %d synapses in %d of %d rows)"
                .formatted(placement.network().name(), synapses.size(), usedRows(), SynapseRowOnDLS.SIZE);
    }
}
