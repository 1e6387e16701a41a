package org.neckar.lola;

import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.serial.ContentTypes;
import org.neckar.lola.board.BoardComposites;
import org.neckar.lola.chip.ChipComposites;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.CompositeContent;
import org.neckar.lola.fpga.FpgaComposites;
import org.neckar.lola.neuron.NeuronComposites;
import org.neckar.lola.readout.ReadoutComposites;
import org.neckar.lola.synapse.SynapseComposites;

/** The list of all composite containers: the register manual, the command line and the tests walk it. */
public final class LogicalContainers {
    private static final List<Composite<?>> ALL = List.of(
            NeuronComposites.ATOMIC_NEURON,
            NeuronComposites.NEURON_BLOCK,
            SynapseComposites.SYNAPSE_WEIGHT_ROW,
            SynapseComposites.SYNAPSE_WEIGHT_MATRIX,
            SynapseComposites.SYNAPSE_LABEL_ROW,
            SynapseComposites.SYNAPSE_LABEL_MATRIX,
            SynapseComposites.SYNAPSE_CORRELATION_CALIB_ROW,
            SynapseComposites.SYNAPSE_CORRELATION_CALIB_MATRIX,
            SynapseComposites.SYNAPSE_ROW,
            SynapseComposites.SYNAPSE_MATRIX,
            SynapseComposites.SYNAPSE_BLOCK,
            SynapseComposites.SYNAPSE_DRIVER_BLOCK,
            SynapseComposites.COLUMN_CURRENT_ROW,
            SynapseComposites.COLUMN_CORRELATION_ROW,
            SynapseComposites.CORRELATION_RESET_ROW,
            ReadoutComposites.CADC_READOUT_CHAIN,
            ReadoutComposites.CADC_SAMPLE_ROW,
            ReadoutComposites.CADC_SAMPLES,
            ReadoutComposites.READOUT_CHAIN,
            ChipComposites.CROSSBAR,
            ChipComposites.CAP_MEM,
            ChipComposites.CAP_MEM_BLOCK,
            ChipComposites.MEMORY_TIMING,
            ChipComposites.PPU_MEMORY,
            ChipComposites.EXTERNAL_PPU_MEMORY,
            ChipComposites.CHIP,
            FpgaComposites.OUTPUT_ROUTING_TABLE,
            FpgaComposites.INPUT_ROUTING_TABLE,
            FpgaComposites.SINGLECHIP_FPGA,
            FpgaComposites.MULTICHIP_JBOA_LEAF_FPGA,
            FpgaComposites.CHIP_AND_SINGLECHIP_FPGA,
            FpgaComposites.CHIP_AND_MULTICHIP_JBOA_LEAF_FPGA,
            BoardComposites.DAC_CHANNEL_BLOCK,
            BoardComposites.DAC_CONTROL_BLOCK);

    private static final ContentTypes CONTENT_TYPES =
            ContentTypes.registers().and(ALL.stream().map(CompositeContent::of).toList());

    private LogicalContainers() {}

    /** All composites, grouped by topic. */
    public static List<Composite<?>> all() {
        return ALL;
    }

    /** All register containers, blocks of memory and composites, to be written as JSON or Protocol Buffers. */
    public static ContentTypes contentTypes() {
        return CONTENT_TYPES;
    }

    /**
     * The composite of a name in the field's notation.
     *
     * @throws NeckarException when there is none of this name
     */
    public static Composite<?> named(String name) {
        return ALL.stream()
                .filter(composite -> composite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "composite container '%s': unknown; names are like AtomicNeuron".formatted(name)));
    }
}
