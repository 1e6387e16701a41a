package org.neckar.grenade.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.EntryOnQuad;
import org.neckar.hal.coordinate.PADIBusOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseQuadColumnOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseQuad;

/**
 * The event path of a chip as its words describe it: which synapses an event reaches. Built from words and the register
 * map alone. Source: HICANN-X v3 register map, events, routing, synapse drivers.
 */
final class EventPath {
    private static final int COLUMNS = 256;
    private static final int PADI_OUTPUTS = 8;
    private static final int LINKS = 4;
    private static final int DRIVERS_PER_HALF = 128;
    private static final int ROW_SELECT_AT = 6;
    private static final int ROW_SELECT_BITS = 0x1f;
    private static final int LABEL_BITS = 0x3f;
    private static final int LABEL_BIT_ALWAYS_FORWARDED = 0x20;
    private static final int QUADS_PER_ROW = 64;

    private final ChipWords words;
    private final List<List<CrossbarNode>> nodes = new ArrayList<>();
    private final boolean[] busOpen = new boolean[PADIBusOnDLS.SIZE];
    private final SynapseDriverConfig[] drivers = new SynapseDriverConfig[SynapseDriverOnDLS.SIZE];
    private final int[][] rowColumns = new int[2 * SynapseDriverOnDLS.SIZE][];
    private final int[][] rowLabels = new int[2 * SynapseDriverOnDLS.SIZE][];
    private final int[][] rowWeights = new int[2 * SynapseDriverOnDLS.SIZE][];
    private final boolean[] excitable = new boolean[AtomicNeuronOnDLS.SIZE];
    private final boolean[] inhibitable = new boolean[AtomicNeuronOnDLS.SIZE];

    EventPath(ChipWords words) {
        this.words = words;
        for (int half = 0; half < 2; half++) {
            CommonPADIBusConfig config = read(CommonPADIBusConfig.class, new CommonPADIBusConfigOnDLS(half));
            for (int bus = 0; bus < LINKS; bus++) {
                busOpen[half * LINKS + bus] = config.enableSpl1().get(bus);
            }
        }
        for (int driver = 0; driver < drivers.length; driver++) {
            drivers[driver] = read(SynapseDriverConfig.class, new SynapseDriverOnDLS(driver));
            readRow(2 * driver, drivers[driver].rowModeBottom());
            readRow(2 * driver + 1, drivers[driver].rowModeTop());
        }
        readNeurons();
    }

    private <C extends Coordinate, T extends Container<C>> T read(Class<T> type, C at) {
        RegisterMap<C, T> map = RegisterMap.of(type);
        int[] addresses = map.addresses(at, Backend.OMNIBUS);
        int[] values = new int[addresses.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = words.word(addresses[i]);
        }
        return map.decode(values, 0);
    }

    private void readRow(int row, RowMode mode) {
        int[] columns = new int[COLUMNS];
        int[] labels = new int[COLUMNS];
        int[] weights = new int[COLUMNS];
        int count = 0;
        for (int quad = 0; quad < QUADS_PER_ROW && mode != RowMode.DISABLED; quad++) {
            int at = row * QUADS_PER_ROW + quad;
            SynapseQuad synapses = read(SynapseQuad.class, new SynapseQuadOnDLS(at));
            for (int entry = 0; entry < EntryOnQuad.SIZE; entry++) {
                if (synapses.weights().get(entry) > 0) {
                    columns[count] = new SynapseQuadColumnOnDLS(quad)
                            .synapse(new EntryOnQuad(entry))
                            .toEnum();
                    labels[count] = synapses.labels().get(entry).toEnum();
                    weights[count++] = synapses.weights().get(entry);
                }
            }
        }
        rowColumns[row] = Arrays.copyOf(columns, count);
        rowLabels[row] = labels;
        rowWeights[row] = weights;
    }

    private void readNeurons() {
        for (int circuit = 0; circuit < AtomicNeuronOnDLS.SIZE; circuit++) {
            AtomicNeuronOnDLS neuron = new AtomicNeuronOnDLS(circuit);
            NeuronConfig config = read(NeuronConfig.class, neuron.toNeuronConfigOnDLS());
            ColumnCurrentQuadOnDLS at = neuron.toColumnCurrentQuadOnDLS();
            ColumnCurrentQuad switches = read(ColumnCurrentQuad.class, at);
            int entry = neuron.toEntryOnQuad().toEnum();
            excitable[circuit] = config.enableSyninExc()
                    && switches.enableSynapticCurrentExcitatory().get(entry);
            inhibitable[circuit] = config.enableSyninInh()
                    && switches.enableSynapticCurrentInhibitory().get(entry);
        }
        for (int input = 0; input < CrossbarInputOnDLS.SIZE; input++) {
            List<CrossbarNode> ofInput = new ArrayList<>();
            for (int output = 0; output < CrossbarOutputOnDLS.SIZE; output++) {
                CrossbarInputOnDLS from = new CrossbarInputOnDLS(input);
                CrossbarOutputOnDLS to = new CrossbarOutputOnDLS(output);
                boolean exists = CrossbarNodeOnDLS.exists(to, from);
                ofInput.add(exists ? read(CrossbarNode.class, CrossbarNodeOnDLS.at(to, from)) : CrossbarNode.DROP_ALL);
            }
            nodes.add(ofInput);
        }
    }

    /** Label of the spikes of a circuit, or -1 when it sends none. */
    int labelOf(AtomicNeuronOnDLS circuit) {
        NeuronBackendConfig config = read(NeuronBackendConfig.class, circuit.toNeuronBackendConfigOnDLS());
        return config.enableSpikeOut()
                ? outputOf(circuit) << 8 | config.addressOut().toEnum()
                : -1;
    }

    /** Label of a source of a generator, or -1 when it does not draw the labels of so many sources. */
    int labelOf(BackgroundSpikeSourceOnDLS generator, int sources, int index) {
        BackgroundSpikeSource config = read(BackgroundSpikeSource.class, generator);
        int label = config.neuronLabel().toEnum();
        return config.mask() == sources - 1 && (label & config.mask()) == 0 ? label | index : -1;
    }

    /** Event output, which is also the crossbar input, of a circuit. */
    int outputOf(AtomicNeuronOnDLS circuit) {
        return circuit.column().toEnum() / 32;
    }

    /** Whether an event at a crossbar input leaves the chip. */
    boolean reachesHost(int input, int label) {
        for (int output = PADI_OUTPUTS; output < PADI_OUTPUTS + LINKS; output++) {
            if (passes(input, output, label)) {
                return true;
            }
        }
        return false;
    }

    private boolean passes(int input, int output, int label) {
        CrossbarNode node = nodes.get(input).get(output);
        return (label & node.mask()) == node.target().toEnum();
    }

    /** Hands every synapse an event reaches to the consumer, as {@code circuit * 256 + signed weight + 128}. */
    void follow(int input, int label, IntConsumer reached) {
        int rowSelect = label >> ROW_SELECT_AT & ROW_SELECT_BITS;
        for (int bus = 0; bus < PADI_OUTPUTS; bus++) {
            if (busOpen[bus] && passes(input, bus, label)) {
                for (int driver = bus % LINKS; driver < DRIVERS_PER_HALF; driver += LINKS) {
                    enter(bus / LINKS * DRIVERS_PER_HALF + driver, rowSelect, label & LABEL_BITS, reached);
                }
            }
        }
    }

    private void enter(int driver, int rowSelect, int label, IntConsumer reached) {
        SynapseDriverConfig config = drivers[driver];
        int index = driver % DRIVERS_PER_HALF / LINKS;
        if (config.enableReceiver()
                && (rowSelect & config.rowAddressCompareMask()) == (index & config.rowAddressCompareMask())) {
            int forwarded = config.enableAddressOut() ? label : label & LABEL_BIT_ALWAYS_FORWARDED;
            enterRow(2 * driver, config.rowModeBottom(), forwarded, reached);
            enterRow(2 * driver + 1, config.rowModeTop(), forwarded, reached);
        }
    }

    private void enterRow(int row, RowMode mode, int label, IntConsumer reached) {
        boolean excites = mode == RowMode.EXCITATORY || mode == RowMode.EXCITATORY_AND_INHIBITORY;
        boolean inhibits = mode == RowMode.INHIBITORY || mode == RowMode.EXCITATORY_AND_INHIBITORY;
        int first = row / COLUMNS * COLUMNS;
        for (int i = 0; i < rowColumns[row].length; i++) {
            if (rowLabels[row][i] == label) {
                int circuit = first + rowColumns[row][i];
                int weight = rowWeights[row][i];
                if (excites && excitable[circuit]) {
                    reached.accept(hit(circuit, weight));
                }
                if (inhibits && inhibitable[circuit]) {
                    reached.accept(hit(circuit, -weight));
                }
            }
        }
    }

    /** A reached synapse as one number. */
    static int hit(int circuit, int weight) {
        return circuit << 8 | (weight + 128);
    }

    static int circuitOf(int hit) {
        return hit >> 8;
    }

    static int weightOf(int hit) {
        return (hit & 0xff) - 128;
    }
}
