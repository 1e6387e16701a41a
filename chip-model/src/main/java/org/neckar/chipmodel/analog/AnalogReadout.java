package org.neckar.chipmodel.analog;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.neckar.chipmodel.analog.AnalogPads.Mean;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.synapse.ColumnCorrelationQuad;

/**
 * The wires between what can be measured and the converters: readout amplifiers of the neurons, their four shared lines
 * (top and bottom, even and odd columns), correlation sensors, synapse drivers, debug lines and readout multiplexers.
 * Sources on one line are shorted: the line stands at their mean. A line without source is at ground.
 */
final class AnalogReadout {
    private static final int READOUT_CAUSAL = 1;
    private static final int INTERNAL_CAUSAL = 4;
    private static final int DEBUG_CAUSAL = 16;

    private final AmplifierOutputs amplifiers;
    private final CorrelationSensors sensors;
    private final DriverPulses drivers;
    private final AnalogPads pads;
    private final SynapticDebugLines synapticLines;
    private final byte[] columnSwitches = new byte[Neurons.COUNT];
    private final int[][] onLine = new int[4][0];
    private ReadoutSourceSelection sources = ReadoutSourceSelection.DEFAULT;

    AnalogReadout(
            AmplifierOutputs amplifiers,
            CorrelationSensors sensors,
            DriverPulses drivers,
            AnalogPads pads,
            SynapticDebugLines synapticLines) {
        this.amplifiers = amplifiers;
        this.sensors = sensors;
        this.drivers = drivers;
        this.pads = pads;
        this.synapticLines = synapticLines;
    }

    void sources(ReadoutSourceSelection value) {
        sources = value;
    }

    void board(BoardVoltages value) {
        sensors.board(value);
        pads.drive(value.padVolts());
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

    /**
     * Input of a channel of the CADC at a time, in cycles, while a synapse row of the half is read.
     *
     * @param channel 0 causal, 1 acausal
     */
    double cadcInput(double time, int hemisphere, int channel, int row, int column) {
        int neuron = hemisphere * SynapseArray.SIZE + column;
        int bits = columnSwitches[neuron] >> channel;
        if ((bits & READOUT_CAUSAL) != 0) {
            return amplifiers.volts(neuron, time);
        }
        if ((bits & INTERNAL_CAUSAL) == 0) {
            return 0;
        }
        OptionalDouble debug = (bits & DEBUG_CAUSAL) != 0 ? pads.cadcDebugVolts(channel == 0) : OptionalDouble.empty();
        return debug.isPresent()
                ? debug.getAsDouble()
                : sensors.outputVolts(channel, hemisphere * SynapseArray.SIZE + row, column);
    }

    /** Voltage at the output of a readout multiplexer at a time, in cycles. */
    double multiplexerVolts(int multiplexer, double time) {
        Mean mean = new Mean();
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            int select = multiplexer * 2 + hemisphere;
            for (int odd = 0; odd < 2; odd++) {
                List<Boolean> selected = odd == 0 ? sources.neuronEven() : sources.neuronOdd();
                int[] members = onLine[hemisphere * 2 + odd];
                if (selected.get(select) && members.length > 0) {
                    mean.add(lineVolts(members, time));
                }
            }
            if (sources.synapseDriverDebug().get(select)) {
                mean.add(drivers.readoutVolts(hemisphere, (long) time));
            }
        }
        if (sources.syninDebugExcitatory().get(multiplexer)) {
            synapticLines.volts(true, time).ifPresent(mean::add);
        }
        if (sources.syninDebugInhibitory().get(multiplexer)) {
            synapticLines.volts(false, time).ifPresent(mean::add);
        }
        addDebugLines(multiplexer, mean);
        return mean.get().orElse(0);
    }

    private void addDebugLines(int multiplexer, Mean mean) {
        if (sources.cadcDebugCausal().get(multiplexer)) {
            pads.cadcDebugVolts(true).ifPresent(mean::add);
        }
        if (sources.cadcDebugAcausal().get(multiplexer)) {
            pads.cadcDebugVolts(false).ifPresent(mean::add);
        }
        if (sources.debugPlus().get(multiplexer)) {
            pads.readoutDebugVolts(0).ifPresent(mean::add);
        }
        if (sources.debugMinus().get(multiplexer)) {
            pads.readoutDebugVolts(1).ifPresent(mean::add);
        }
    }

    private double lineVolts(int[] members, double time) {
        double sum = 0;
        for (int neuron : members) {
            sum += amplifiers.volts(neuron, time);
        }
        return sum / members.length;
    }
}
