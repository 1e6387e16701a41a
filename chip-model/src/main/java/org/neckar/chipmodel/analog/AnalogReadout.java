package org.neckar.chipmodel.analog;

import java.util.Arrays;
import java.util.List;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * The wires between what can be measured and the converters: readout amplifiers of the neurons, their four shared lines
 * (top and bottom, even and odd columns), the debug lines of the CADC, the debug output of the parameter memory, pads
 * and readout multiplexers. Sources on one line are shorted: the line stands at their mean. A line without source is at
 * ground.
 */
final class AnalogReadout {
    /** Potential of a synaptic line at rest. */
    static final double LINE_REST_VOLTS = 0.9;

    /** Output of a correlation sensor that has not accumulated anything. */
    static final double SENSOR_REST_VOLTS = 0.9;

    private static final int BLOCKS = 4;
    private static final int PADS = 2;
    private static final int READOUT_CAUSAL = 1;
    private static final int INTERNAL_CAUSAL = 4;
    private static final int DEBUG_CAUSAL = 16;

    private final Neurons neurons;
    private final NeuronParameters parameters;
    private final NeuronSettings settings;
    private final NeuronPattern pattern;
    private final CapMem capMem;
    private final byte[] columnSwitches = new byte[Neurons.COUNT];
    private final int[][] onLine = new int[4][0];
    private final CapMemBlockConfig[] blocks = new CapMemBlockConfig[BLOCKS];
    private final PadMultiplexerConfig[] pads = new PadMultiplexerConfig[PADS];
    private ReadoutSourceSelection sources = ReadoutSourceSelection.DEFAULT;

    AnalogReadout(
            Neurons neurons,
            NeuronParameters parameters,
            NeuronSettings settings,
            NeuronPattern pattern,
            CapMem capMem) {
        this.neurons = neurons;
        this.parameters = parameters;
        this.settings = settings;
        this.pattern = pattern;
        this.capMem = capMem;
        Arrays.fill(blocks, CapMemBlockConfig.DEFAULT);
        Arrays.fill(pads, PadMultiplexerConfig.DEFAULT);
    }

    void block(int block, CapMemBlockConfig value) {
        blocks[block] = value;
    }

    void pad(int pad, PadMultiplexerConfig value) {
        pads[pad] = value;
    }

    void sources(ReadoutSourceSelection value) {
        sources = value;
    }

    void columns(int hemisphere, int quad, ColumnCorrelationQuad value) {
        for (int entry = 0; entry < 4; entry++) {
            int bits = 0;
            bits |= value.enableCadcNeuronReadoutCausal().get(entry) ? READOUT_CAUSAL : 0;
            bits |= value.enableCadcNeuronReadoutAcausal().get(entry) ? READOUT_CAUSAL << 1 : 0;
            bits |= value.enableInternalCausal().get(entry) ? INTERNAL_CAUSAL : 0;
            bits |= value.enableInternalAcausal().get(entry) ? INTERNAL_CAUSAL << 1 : 0;
            bits |= value.enableDebugCausal().get(entry) ? DEBUG_CAUSAL : 0;
            bits |= value.enableDebugAcausal().get(entry) ? DEBUG_CAUSAL << 1 : 0;
            columnSwitches[hemisphere * SynapseArray.SIZE + NeuronSettings.columnOf(quad, entry)] = (byte) bits;
        }
    }

    /** Notes that a neuron joined or left its shared line. */
    void reconnect(int neuron, NeuronConfig before, NeuronConfig after) {
        if (before.enableReadout() == after.enableReadout()) {
            return;
        }
        int line = neuron / 256 * 2 + neuron % 2;
        onLine[line] = after.enableReadout()
                ? withNeuron(onLine[line], neuron)
                : Arrays.stream(onLine[line]).filter(other -> other != neuron).toArray();
    }

    private static int[] withNeuron(int[] members, int neuron) {
        int[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = neuron;
        Arrays.sort(more);
        return more;
    }

    /** Output of the readout amplifier of a neuron at a time, in cycles. */
    double amplifierVolts(int neuron, double time) {
        if (!parameters.readoutOn[neuron]) {
            return 0;
        }
        double volts = switch (settings.config(neuron).readoutSelect()) {
            case MEMBRANE -> neurons.membraneVolts(neuron, time);
            case EXCITATORY_INPUT -> LINE_REST_VOLTS - neurons.excitatoryDropVolts(neuron, time);
            case INHIBITORY_INPUT -> LINE_REST_VOLTS - neurons.inhibitoryDropVolts(neuron, time);
            case ADAPTATION ->
                NominalTransfer.leakVolts(capMem.code(NeuronSettings.cell(neuron, CapMemRow.V_ADAPT_LEAK)));
        };
        return Math.max(0, Math.min(volts + pattern.readoutVolts[neuron], Neurons.SUPPLY_VOLTS));
    }

    /**
     * Input of a channel of the CADC.
     *
     * @param channel 0 causal, 1 acausal
     */
    double cadcInput(int hemisphere, int channel, int column, double time) {
        int neuron = hemisphere * SynapseArray.SIZE + column;
        int bits = columnSwitches[neuron] >> channel;
        if ((bits & READOUT_CAUSAL) != 0) {
            return amplifierVolts(neuron, time);
        }
        if ((bits & INTERNAL_CAUSAL) == 0) {
            return 0;
        }
        return (bits & DEBUG_CAUSAL) != 0 ? debugLineVolts(channel == 0) : SENSOR_REST_VOLTS;
    }

    private double debugLineVolts(boolean causal) {
        double sum = 0;
        int count = 0;
        for (PadMultiplexerConfig pad : pads) {
            boolean toLine = causal ? pad.cadcDebugCausalToInter() : pad.cadcDebugAcausalToInter();
            if (!toLine || !pad.synapseInterMuxToPad() || !pad.capmemInterMuxToPad() || !pad.capmemVOutMuxToInter()) {
                continue;
            }
            for (int block = 0; block < BLOCKS; block++) {
                if (pad.capmemVOutMux().get(block) && blocks[block].debugReadoutEnable()) {
                    sum += debugCellVolts(block);
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private double debugCellVolts(int block) {
        var cell = blocks[block].debugCapmemCoord();
        int row = cell.toCapMemRowOnCapMemBlock().toEnum();
        int column = cell.toCapMemColumnOnCapMemBlock().toEnum();
        return row < CapMem.CURRENT_ROWS ? capMem.volts(CapMem.cell(block, column, row)) : 0;
    }

    /** Voltage at the output of a readout multiplexer at a time, in cycles. */
    double multiplexerVolts(int multiplexer, double time) {
        double sum = 0;
        int count = 0;
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            for (int odd = 0; odd < 2; odd++) {
                List<Boolean> selected = odd == 0 ? sources.neuronEven() : sources.neuronOdd();
                int[] members = onLine[hemisphere * 2 + odd];
                if (selected.get(multiplexer * 2 + hemisphere) && members.length > 0) {
                    sum += lineVolts(members, time);
                    count++;
                }
            }
        }
        if (sources.cadcDebugCausal().get(multiplexer)) {
            sum += debugLineVolts(true);
            count++;
        }
        if (sources.cadcDebugAcausal().get(multiplexer)) {
            sum += debugLineVolts(false);
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    private double lineVolts(int[] members, double time) {
        double sum = 0;
        for (int neuron : members) {
            sum += amplifierVolts(neuron, time);
        }
        return sum / members.length;
    }
}
