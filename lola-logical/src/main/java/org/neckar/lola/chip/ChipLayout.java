package org.neckar.lola.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neckar.hal.cadc.CADCChannelConfig;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.UnusedCapMemCellOnDLS;
import org.neckar.hal.correlation.CommonCorrelationConfig;
import org.neckar.hal.fpga.ExternalPPUMemoryQuad;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.CommonSTPConfig;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.readout.CurrentDAC;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.routing.CrossbarOutputConfig;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseBiasSelection;
import org.neckar.hal.synapse.SynapseQuad;
import org.neckar.lola.neuron.AtomicNeuron;

/**
 * Which words a chip image has, in the order in which they are written: crossbar, background sources, parameter memory,
 * synapse drivers, synapses, neurons, CADC, readout chain, PPU memories. One instance for all images. Source: write
 * order of the chip container of lola.
 *
 * <p>Synapses are written through the window that holds weight, label and calibration together.
 */
final class ChipLayout {
    private static final int PER_HEMISPHERE_DRIVERS = 128;
    private static final int PER_HEMISPHERE_CHANNELS = 512;
    private static final int PER_HEMISPHERE_COLUMN_QUADS = 64;
    private static final int PER_HEMISPHERE_SYNAPSE_QUADS = 16_384;
    private static final int EMPTY = -1;

    private static final List<CapMemRow> NEURON_CELLS = List.of(
            CapMemRow.I_BIAS_SYNIN_EXC_TAU,
            CapMemRow.I_BIAS_SYNIN_EXC_COBA,
            CapMemRow.I_BIAS_SYNIN_EXC_SHIFT,
            CapMemRow.I_BIAS_SYNIN_EXC_GM,
            CapMemRow.E_SYNIN_EXC_REV,
            CapMemRow.I_BIAS_SYNIN_INH_TAU,
            CapMemRow.I_BIAS_SYNIN_INH_COBA,
            CapMemRow.I_BIAS_SYNIN_INH_SHIFT,
            CapMemRow.I_BIAS_SYNIN_INH_GM,
            CapMemRow.E_SYNIN_INH_REV,
            CapMemRow.V_LEAK,
            CapMemRow.I_BIAS_LEAK,
            CapMemRow.V_RESET,
            CapMemRow.I_BIAS_RESET,
            CapMemRow.V_THRESHOLD,
            CapMemRow.I_MEM_OFFSET,
            CapMemRow.V_ADAPT_LEAK,
            CapMemRow.I_BIAS_ADAPT_TAU,
            CapMemRow.I_BIAS_ADAPT_A,
            CapMemRow.I_BIAS_ADAPT_B,
            CapMemRow.V_ADAPT_REF,
            CapMemRow.V_EXP,
            CapMemRow.I_BIAS_EXP,
            CapMemRow.I_BIAS_NMDA);

    private static final Map<SharedCapMemCell, Integer> INITIAL_CODES = Map.ofEntries(
            Map.entry(SharedCapMemCell.SYN_I_BIAS_DAC, 1022),
            Map.entry(SharedCapMemCell.NEURON_V_BIAS_CASC_N, 250),
            Map.entry(SharedCapMemCell.NEURON_I_BIAS_READOUT_AMP, 110),
            Map.entry(SharedCapMemCell.NEURON_I_BIAS_LEAK_SOURCE_FOLLOWER, 100),
            Map.entry(SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR, 200),
            Map.entry(SharedCapMemCell.NEURON_I_BIAS_SYNIN_DROP, 300),
            Map.entry(SharedCapMemCell.READOUT_AC_MUX_I_BIAS, 500),
            Map.entry(SharedCapMemCell.READOUT_PSEUDO_DIFF_V_REF, 400),
            Map.entry(SharedCapMemCell.READOUT_SC_AMP_V_REF, 400),
            Map.entry(SharedCapMemCell.READOUT_SC_AMP_I_BIAS, 500),
            Map.entry(SharedCapMemCell.READOUT_MADC_IN_500NA, 500),
            Map.entry(SharedCapMemCell.READOUT_ICONV_SC_AMP_V_REF, 400),
            Map.entry(SharedCapMemCell.READOUT_ICONV_TEST_VOLTAGE, 400));

    private final int[] addresses;
    private final int[] initialWords;
    private final int[] hashedPositions;
    private final int[] synapseStart = new int[2];

    private final List<int[]> addressParts = new ArrayList<>();
    private final List<int[]> wordParts = new ArrayList<>();
    private int size;

    /** The layout of all images, made at first use. */
    private static final class Holder {
        static final ChipLayout STANDARD = new ChipLayout();
    }

    private ChipLayout() {
        crossbar();
        capMem();
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            synapseDriverBlock(hemisphere);
        }
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            synapseBlock(hemisphere);
        }
        neuronBlock();
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            cadcReadoutChain(hemisphere);
        }
        readoutChain();
        all(PPUMemoryWord.DEFAULT);
        all(ExternalPPUMemoryQuad.DEFAULT);
        addresses = join(addressParts);
        initialWords = join(wordParts);
        hashedPositions = hash(addresses);
        addressParts.clear();
        wordParts.clear();
    }

    static ChipLayout standard() {
        return Holder.STANDARD;
    }

    private void crossbar() {
        all(CrossbarOutputConfig.DEFAULT);
        all(CrossbarNode.DEFAULT);
        all(BackgroundSpikeSource.DEFAULT);
    }

    private void capMem() {
        all(CapMemBlockConfig.DEFAULT);
        all(SynapseBiasSelection.DEFAULT);
        all(ReferenceGeneratorConfig.DEFAULT);
        CoordinateType.of(UnusedCapMemCellOnDLS.class).all().forEach(unused -> cell(unused.toCapMemCellOnDLS(), 0));
    }

    private void synapseDriverBlock(int hemisphere) {
        some(SynapseDriverConfig.DEFAULT, hemisphere, PER_HEMISPHERE_DRIVERS);
        some(CommonPADIBusConfig.DEFAULT, hemisphere, 1);
        some(CommonSTPConfig.DEFAULT, hemisphere, 1);
        perBlock(
                hemisphere,
                SharedCapMemCell.STP_V_CHARGE_0,
                SharedCapMemCell.STP_V_CHARGE_1,
                SharedCapMemCell.STP_V_RECOVER_0,
                SharedCapMemCell.STP_V_RECOVER_1,
                SharedCapMemCell.STP_I_BIAS_COMPARATOR,
                SharedCapMemCell.STP_I_RAMP,
                SharedCapMemCell.STP_I_CALIB);
        boolean top = hemisphere == 0;
        only(top ? SharedCapMemCell.STP_IBIAS_READOUT_TOP : SharedCapMemCell.STP_IBIAS_READOUT_BOTTOM);
        only(top ? SharedCapMemCell.HAGEN_IBIAS_DAC_TOP : SharedCapMemCell.HAGEN_IBIAS_DAC_BOTTOM);
    }

    private void synapseBlock(int hemisphere) {
        synapseStart[hemisphere] = size;
        some(SynapseQuad.DEFAULT, hemisphere, PER_HEMISPHERE_SYNAPSE_QUADS);
        perBlock(hemisphere, SharedCapMemCell.SYN_I_BIAS_DAC);
    }

    private void neuronBlock() {
        NeuronConfig analog = AtomicNeuron.DEFAULT.toNeuronConfig();
        CoordinateType.of(AtomicNeuronOnDLS.class).all().forEach(neuron -> {
            leaf(neuron.toNeuronConfigOnDLS(), analog);
            NEURON_CELLS.forEach(row -> cell(row.cell(neuron), 0));
            leaf(neuron.toNeuronBackendConfigOnDLS(), NeuronBackendConfig.DEFAULT);
        });
        all(CommonNeuronBackendConfig.DEFAULT);
        all(ColumnCurrentQuad.DEFAULT);
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            perBlock(
                    hemisphere,
                    SharedCapMemCell.NEURON_V_BIAS_CASC_N,
                    SharedCapMemCell.NEURON_I_BIAS_READOUT_AMP,
                    SharedCapMemCell.NEURON_I_BIAS_LEAK_SOURCE_FOLLOWER,
                    SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR,
                    SharedCapMemCell.NEURON_I_BIAS_SYNIN_DROP);
        }
    }

    private void cadcReadoutChain(int hemisphere) {
        some(CADCConfig.DEFAULT, hemisphere, 1);
        perBlock(
                hemisphere,
                SharedCapMemCell.CADC_V_RAMP_OFFSET,
                SharedCapMemCell.CADC_I_RAMP_SLOPE,
                SharedCapMemCell.CADC_I_BIAS_COMP,
                SharedCapMemCell.CADC_I_BIAS_VRESET_BUF,
                SharedCapMemCell.CADC_V_BIAS_RAMP_BUF,
                SharedCapMemCell.SYN_I_BIAS_RAMP,
                SharedCapMemCell.SYN_I_BIAS_STORE,
                SharedCapMemCell.SYN_I_BIAS_COROUT);
        some(CADCChannelConfig.DEFAULT, hemisphere, PER_HEMISPHERE_CHANNELS);
        some(ColumnCorrelationQuad.DEFAULT, hemisphere, PER_HEMISPHERE_COLUMN_QUADS);
        some(CommonCorrelationConfig.DEFAULT, hemisphere, 1);
    }

    private void readoutChain() {
        all(ReadoutSourceSelection.DEFAULT);
        only(SharedCapMemCell.READOUT_OUT_AMP_I_BIAS_0);
        only(SharedCapMemCell.READOUT_OUT_AMP_I_BIAS_1);
        only(SharedCapMemCell.READOUT_AC_MUX_I_BIAS);
        only(SharedCapMemCell.READOUT_PSEUDO_DIFF_V_REF);
        only(SharedCapMemCell.READOUT_PSEUDO_DIFF_BUFFER_BIAS);
        only(SharedCapMemCell.READOUT_SC_AMP_V_REF);
        only(SharedCapMemCell.READOUT_SC_AMP_I_BIAS);
        only(SharedCapMemCell.READOUT_MADC_IN_500NA);
        all(PadMultiplexerConfig.DEFAULT);
        only(SharedCapMemCell.READOUT_ICONV_SC_AMP_V_REF);
        only(SharedCapMemCell.READOUT_ICONV_SC_AMP_I_BIAS);
        only(SharedCapMemCell.READOUT_ICONV_TEST_VOLTAGE);
        only(SharedCapMemCell.READOUT_ICONV_I_BIAS_BUFFER);
        only(SharedCapMemCell.READOUT_IDAC_I_BIAS);
        only(SharedCapMemCell.READOUT_IDAC_I_BIAS_CASC);
        all(CurrentDAC.DEFAULT);
        all(MADCConfig.DEFAULT);
    }

    private <C extends Coordinate, T extends Container<C>> void all(T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        map.coordinates().all().forEach(at -> leaf(at, container));
    }

    private <C extends Coordinate, T extends Container<C>> void some(T container, int group, int groupSize) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        for (int i = 0; i < groupSize; i++) {
            leaf(map.coordinates().at(group * groupSize + i), container);
        }
    }

    private void perBlock(int hemisphere, SharedCapMemCell... parameters) {
        for (int side = 0; side < 2; side++) {
            CapMemBlockOnDLS block = new CapMemBlockOnDLS(2 * hemisphere + side);
            for (SharedCapMemCell parameter : parameters) {
                cell(parameter.cell(block), INITIAL_CODES.getOrDefault(parameter, 0));
            }
        }
    }

    private void only(SharedCapMemCell parameter) {
        cell(parameter.cells().getFirst(), INITIAL_CODES.getOrDefault(parameter, 0));
    }

    private void cell(CapMemCellOnDLS at, int code) {
        leaf(at, new CapMemCell(code));
    }

    private <C extends Coordinate, T extends Container<C>> void leaf(C at, T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        addressParts.add(map.addresses(at, Backend.OMNIBUS));
        wordParts.add(map.encode(container));
        size += map.words();
    }

    private static int[] join(List<int[]> parts) {
        int[] joined = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private static int[] hash(int[] addresses) {
        int[] table = new int[Integer.highestOneBit(addresses.length) * 4];
        Arrays.fill(table, EMPTY);
        for (int position = 0; position < addresses.length; position++) {
            int slot = slot(addresses[position], table.length);
            while (table[slot] != EMPTY) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = position;
        }
        return table;
    }

    private static int slot(int address, int tableSize) {
        return (address * 0x9e37_79b1) >>> (32 - Integer.numberOfTrailingZeros(tableSize));
    }

    /** Number of words. */
    int size() {
        return addresses.length;
    }

    /** Addresses of all words in write order; not to be changed. */
    int[] addresses() {
        return addresses;
    }

    /** Words of the initial image; not to be changed. */
    int[] initialWords() {
        return initialWords;
    }

    /** Position of an address, or a negative number when the image has no such word. */
    int position(int address) {
        int slot = slot(address, hashedPositions.length);
        while (hashedPositions[slot] != EMPTY && addresses[hashedPositions[slot]] != address) {
            slot = (slot + 1) & (hashedPositions.length - 1);
        }
        return hashedPositions[slot];
    }

    /** Position of the first word of the synapses of a hemisphere; two words per quad follow, row by row. */
    int synapseStart(int hemisphere) {
        return synapseStart[hemisphere];
    }
}
