package org.neckar.chipmodel.fpga;

import java.util.ArrayList;
import java.util.List;
import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.analog.BoardVoltages;
import org.neckar.chipmodel.analog.SampleSink;
import org.neckar.chipmodel.analog.SpikeSink;
import org.neckar.chipmodel.analog.SynapseArray;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.correlation.CommonCorrelationConfig;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.padi.CommonSTPConfig;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.readout.CurrentDAC;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseBiasSelection;

/**
 * Circuits for tests of the digital half: neurons fire when the script says so or one cycle after their reset trigger,
 * everything that arrives is noted, and every breach of the contract of {@link AnalogCore} is an error.
 */
public final class ScriptedCircuits implements AnalogCore {
    /** A fire pulse of the script. */
    private record Pulse(long cycle, int neuron) {}

    /** A synaptic event that arrived. */
    public record Arrival(long cycle, int hemisphere, int row, int address, int lines) {}

    private final SynapseArray[] synapses = {new SynapseArray(), new SynapseArray()};
    private final List<Pulse> script = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final int[][][] cells = new int[4][130][24];
    private long now;
    private final List<Integer> activations = new ArrayList<>();
    private final List<List<Integer>> correlationResets = new ArrayList<>();
    private BoardVoltages voltages = BoardVoltages.NONE;
    private boolean suppliesCircuits = true;
    private boolean suppliesMadc = true;
    private double madcMegahertz;
    private int conversions;
    private MADCControl madcControl = MADCControl.DEFAULT;

    /** Makes a neuron fire. */
    public void fire(long cycle, int neuron) {
        int at = script.size();
        while (at > 0 && script.get(at - 1).cycle() > cycle) {
            at--;
        }
        script.add(at, new Pulse(cycle, neuron));
    }

    /** What arrived at synapses. */
    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** Code of a parameter cell. */
    public int cell(int block, int column, int row) {
        return cells[block][column][row];
    }

    /** The last write to the control register of the MADC. */
    public MADCControl madcControl() {
        return madcControl;
    }

    /** Addresses that reached the pulse circuits of drivers. */
    public List<Integer> activations() {
        return activations;
    }

    /** Hemisphere, row and quad of each reset of correlation sensors. */
    public List<List<Integer>> correlationResets() {
        return correlationResets;
    }

    /** What the board drives. */
    public BoardVoltages voltages() {
        return voltages;
    }

    /** Whether the supply of the circuits is there. */
    public boolean suppliesCircuits() {
        return suppliesCircuits;
    }

    /** Whether the supply of the MADC is there. */
    public boolean suppliesMadc() {
        return suppliesMadc;
    }

    /** Clock of the MADC. */
    public double madcMegahertz() {
        return madcMegahertz;
    }

    /** Number of conversions of the CADC. */
    public int conversions() {
        return conversions;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long advance(long toCycle, SpikeSink spikes, SampleSink samples) {
        if (toCycle < now) {
            throw new IllegalStateException("asked to go back from " + now + " to " + toCycle);
        }
        long end = toCycle;
        while (!script.isEmpty() && script.getFirst().cycle() <= end) {
            var pulse = script.removeFirst();
            end = Math.min(end, pulse.cycle() + LATENCY);
            spikes.fired(pulse.neuron(), pulse.cycle());
        }
        now = end;
        return end;
    }

    private void present(long cycle) {
        if (cycle != now) {
            throw new IllegalStateException("call for cycle " + cycle + " at " + now);
        }
    }

    @Override
    public void capMem(long cycle, int block, int column, int row, int code) {
        present(cycle);
        cells[block][column][row] = code;
    }

    @Override
    public void referenceGenerator(long cycle, ReferenceGeneratorConfig config) {
        present(cycle);
    }

    @Override
    public void capMemBlock(long cycle, int block, CapMemBlockConfig config) {
        present(cycle);
    }

    @Override
    public void neuron(long cycle, int neuron, NeuronConfig config) {
        present(cycle);
    }

    @Override
    public void neuronBackend(long cycle, int neuron, NeuronBackendConfig config) {
        present(cycle);
    }

    @Override
    public void commonBackend(long cycle, int side, CommonNeuronBackendConfig config) {
        present(cycle);
    }

    @Override
    public void columnCurrents(long cycle, int hemisphere, int quad, ColumnCurrentQuad config) {
        present(cycle);
    }

    @Override
    public void columnCorrelation(long cycle, int hemisphere, int quad, ColumnCorrelationQuad config) {
        present(cycle);
    }

    @Override
    public void readoutSources(long cycle, ReadoutSourceSelection config) {
        present(cycle);
    }

    @Override
    public void padMultiplexer(long cycle, int pad, PadMultiplexerConfig config) {
        present(cycle);
    }

    @Override
    public void madc(long cycle, MADCConfig config) {
        present(cycle);
    }

    @Override
    public void madcControl(long cycle, MADCControl control) {
        present(cycle);
        madcControl = control;
    }

    @Override
    public void madcClock(double megahertz) {
        madcMegahertz = megahertz;
    }

    @Override
    public void cadc(long cycle, int hemisphere, CADCConfig config) {
        present(cycle);
    }

    @Override
    public void cadcOffset(long cycle, int channel, int offset) {
        present(cycle);
    }

    @Override
    public void synapseDriver(long cycle, int driver, SynapseDriverConfig config) {
        present(cycle);
    }

    @Override
    public void recoveryClock(long cycle, int hemisphere, CommonSTPConfig config) {
        present(cycle);
    }

    @Override
    public void correlation(long cycle, int hemisphere, CommonCorrelationConfig config) {
        present(cycle);
    }

    @Override
    public void resetCorrelation(long cycle, int hemisphere, int row, int quad) {
        present(cycle);
        correlationResets.add(List.of(hemisphere, row, quad));
    }

    @Override
    public void blockPostPulse(long cycle, int side) {
        present(cycle);
    }

    @Override
    public void supply(long cycle, boolean circuits, boolean madc) {
        present(cycle);
        suppliesCircuits = circuits;
        suppliesMadc = madc;
    }

    @Override
    public void board(long cycle, BoardVoltages voltages) {
        present(cycle);
        this.voltages = voltages;
    }

    @Override
    public double driverPulse(long cycle, int driver, int address) {
        present(cycle);
        activations.add(address);
        return 1;
    }

    @Override
    public SynapseArray synapses(int hemisphere) {
        return synapses[hemisphere];
    }

    @Override
    public void synapticEvent(long cycle, int hemisphere, int row, int address, int lines, double pulse) {
        present(cycle);
        arrivals.add(new Arrival(cycle, hemisphere, row, address, lines));
    }

    @Override
    public void currentDac(long cycle, CurrentDAC config) {
        present(cycle);
    }

    @Override
    public void synapseBiases(long cycle, SynapseBiasSelection config) {
        present(cycle);
    }

    @Override
    public void forceReset(long cycle, int neuron) {
        present(cycle);
        fire(cycle + 1, neuron);
    }

    @Override
    public void convertCadc(long cycle, int hemisphere, int row) {
        present(cycle);
        conversions++;
    }

    @Override
    public int cadcResult(int hemisphere, int channel, int column) {
        return column ^ (channel == 0 ? 0 : 0xff);
    }
}
