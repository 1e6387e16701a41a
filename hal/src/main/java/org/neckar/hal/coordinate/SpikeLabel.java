package org.neckar.hal.coordinate;

/**
 * Label of an event on its way between FPGA and chip: 16 bits that several parts of the chip read differently.
 *
 * <pre>
 *  15 14 | 13 12 11 | 10  9  8 |  7  6 |  5  4  3  2  1  0
 *  SPL1  | neuron label ................................... compared by crossbar nodes
 *        |          | event    | back-end address ........ of neurons on the chip
 *        |          | output   |
 *        |          | PADI row select  | synapse label .... on PADI buses
 * </pre>
 *
 * <p>The parts overlap: bit 10 belongs to the event output and to the row select, bits 7 and 6 to the back-end address
 * and to the row select. A {@code with...} method replaces exactly its own bits. For hot paths every part also has a
 * static form on plain ints, which expects a label within range and does not check it. Source: HICANN-X v3 register
 * map, events.
 *
 * @param toEnum the label, 0..65535
 */
@Range(max = 65535)
public record SpikeLabel(int toEnum) implements Coordinate {
    /** Number of labels. */
    public static final int SIZE = 65536;

    private static final int SPL1_SHIFT = 14;
    private static final int SPL1_MASK = 0x3;
    private static final int NEURON_LABEL_MASK = 0x3fff;
    private static final int EVENT_OUTPUT_SHIFT = 8;
    private static final int EVENT_OUTPUT_MASK = 0x7;
    private static final int BACKEND_ADDRESS_MASK = 0xff;
    private static final int ROW_SELECT_SHIFT = 6;
    private static final int ROW_SELECT_MASK = 0x1f;
    private static final int SYNAPSE_LABEL_MASK = 0x3f;
    private static final int PADI_LABEL_MASK = 0x3ff;

    /** Checks the range. */
    public SpikeLabel {
        CoordinateType.check(SpikeLabel.class, toEnum);
    }

    /** The label of an event that the FPGA sends through one channel to the crossbar. */
    public static SpikeLabel of(SPL1Address channel, NeuronLabel label) {
        return new SpikeLabel((channel.toEnum() << SPL1_SHIFT) | label.toEnum());
    }

    /** Channel between FPGA and chip, 0..3. */
    public static int spl1Address(int label) {
        return (label >>> SPL1_SHIFT) & SPL1_MASK;
    }

    /** The 14 bits that crossbar nodes compare. */
    public static int neuronLabel(int label) {
        return label & NEURON_LABEL_MASK;
    }

    /** Event output of the neuron on the chip that spiked, 0..7. */
    public static int neuronEventOutput(int label) {
        return (label >>> EVENT_OUTPUT_SHIFT) & EVENT_OUTPUT_MASK;
    }

    /** Configured address of the neuron on the chip that spiked, 0..255. */
    public static int neuronBackendAddress(int label) {
        return label & BACKEND_ADDRESS_MASK;
    }

    /** Selects the synapse drivers of a PADI bus, 0..31. */
    public static int padiRowSelect(int label) {
        return (label >>> ROW_SELECT_SHIFT) & ROW_SELECT_MASK;
    }

    /** Compared with the labels of the synapses, 0..63. */
    public static int synapseLabel(int label) {
        return label & SYNAPSE_LABEL_MASK;
    }

    /** Channel between FPGA and chip. */
    public SPL1Address spl1Address() {
        return new SPL1Address(spl1Address(toEnum));
    }

    /** What crossbar nodes compare. */
    public NeuronLabel neuronLabel() {
        return new NeuronLabel(neuronLabel(toEnum));
    }

    /** Event output of the neuron on the chip that spiked. */
    public NeuronEventOutputOnDLS neuronEventOutput() {
        return new NeuronEventOutputOnDLS(neuronEventOutput(toEnum));
    }

    /** Configured address of the neuron on the chip that spiked. */
    public NeuronBackendAddressOut neuronBackendAddress() {
        return new NeuronBackendAddressOut(neuronBackendAddress(toEnum));
    }

    /** Selects the synapse drivers of a PADI bus. */
    public PADIRowSelectAddress padiRowSelect() {
        return new PADIRowSelectAddress(padiRowSelect(toEnum));
    }

    /** Compared with the labels of the synapses. */
    public SynapseLabel synapseLabel() {
        return new SynapseLabel(synapseLabel(toEnum));
    }

    /** Low ten bits, as the field's software sees a label on a PADI bus. */
    public PADILabel padiLabel() {
        return new PADILabel(toEnum & PADI_LABEL_MASK);
    }

    /** With another channel. */
    public SpikeLabel withSpl1Address(SPL1Address channel) {
        return with(SPL1_MASK, SPL1_SHIFT, channel);
    }

    /** With another neuron label. */
    public SpikeLabel withNeuronLabel(NeuronLabel label) {
        return with(NEURON_LABEL_MASK, 0, label);
    }

    /** With another event output. */
    public SpikeLabel withNeuronEventOutput(NeuronEventOutputOnDLS output) {
        return with(EVENT_OUTPUT_MASK, EVENT_OUTPUT_SHIFT, output);
    }

    /** With another address of the neuron. */
    public SpikeLabel withNeuronBackendAddress(NeuronBackendAddressOut address) {
        return with(BACKEND_ADDRESS_MASK, 0, address);
    }

    /** With another row select. */
    public SpikeLabel withPadiRowSelect(PADIRowSelectAddress rows) {
        return with(ROW_SELECT_MASK, ROW_SELECT_SHIFT, rows);
    }

    /** With another synapse label. */
    public SpikeLabel withSynapseLabel(SynapseLabel label) {
        return with(SYNAPSE_LABEL_MASK, 0, label);
    }

    /** With other low ten bits. */
    public SpikeLabel withPadiLabel(PADILabel label) {
        return with(PADI_LABEL_MASK, 0, label);
    }

    private SpikeLabel with(int mask, int shift, Coordinate part) {
        return new SpikeLabel((toEnum & ~(mask << shift)) | (part.toEnum() << shift));
    }

    /** Route of this label to the serial event interface. */
    public SpikeIOOutputRouteOnFPGA toSpikeIOOutputRouteOnFPGA() {
        return new SpikeIOOutputRouteOnFPGA(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
