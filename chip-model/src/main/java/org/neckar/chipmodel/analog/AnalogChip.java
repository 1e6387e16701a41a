package org.neckar.chipmodel.analog;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
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
 * The circuits of one HICANN-X chip. Owns the order of events: parameter cells on their way, threshold crossings, ends
 * of reset and refractory times and samples of the converters happen in the order of their cycle; within one cycle
 * samples come first, then parameters, then neurons in the order of their number.
 */
public final class AnalogChip implements AnalogCore {
    private final CapMem capMem;
    private final NeuronSettings settings = new NeuronSettings();
    private final SynapseBiases synapseBiases;
    private final StimulusLines stimulusLines;
    private final NeuronParameters parameters;
    private final Neurons neurons;
    private final AnalogPads pads;
    private final SynapticDebugLines synapticLines;
    private final AnalogReadout readout;
    private final Cadc cadc;
    private final Madc madc;
    private final DriverPulses drivers;
    private final Synapses synapses;
    private final CorrelationSensors sensors;
    private final PostPulses postPulses;
    private final Truth truth;
    private final SpikeSink firing = this::fired;
    private final boolean[] stale = new boolean[Neurons.COUNT];
    private final int[] staleList = new int[Neurons.COUNT];
    private int staleCount;
    private boolean sharedMoved;
    private long now;

    /** Powers a chip up: all cells of the parameter memory at 0, all switches open. */
    public AnalogChip(ModelSettings model) {
        FixedPattern fixedPattern = new FixedPattern(model);
        capMem = new CapMem(fixedPattern, model.mismatch());
        NeuronPattern pattern = new NeuronPattern(fixedPattern);
        synapseBiases = new SynapseBiases(capMem);
        pads = new AnalogPads(capMem);
        stimulusLines = new StimulusLines(capMem, pads);
        parameters = new NeuronParameters(capMem, synapseBiases, stimulusLines, fixedPattern, pattern, settings);
        neurons = new Neurons(parameters, settings, model);
        drivers = new DriverPulses(capMem, fixedPattern, model);
        synapses = new Synapses(fixedPattern, neurons);
        sensors = new CorrelationSensors(synapseBiases, fixedPattern, synapses);
        postPulses = new PostPulses(sensors);
        AmplifierOutputs amplifiers = new AmplifierOutputs(neurons, parameters, settings, pattern);
        synapticLines = new SynapticDebugLines(neurons, parameters, settings, pads);
        readout = new AnalogReadout(amplifiers, sensors, drivers, pads, synapticLines);
        cadc = new Cadc(capMem, readout, sensors, fixedPattern, model);
        madc = new Madc(readout, fixedPattern, model);
        truth = new Truth(parameters, pattern, neurons, cadc, new SynapseTruth(synapses, drivers, sensors));
    }

    /** What the circuits really are; for tests. */
    public Truth truth() {
        return truth;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long advance(long toCycle, SpikeSink spikes, SampleSink samples) {
        requirePresent(toCycle);
        neurons.endCycle();
        postPulses.passOnTo(spikes);
        long end = toCycle;
        while (true) {
            long sample = madc.nextCycle();
            long ramp = cadc.nextCycle();
            long refresh = capMem.nextRefresh();
            long neuron = neurons.nextDue();
            long next = Math.min(Math.min(sample, ramp), Math.min(refresh, neuron));
            if (next > end) {
                break;
            }
            if (next == sample) {
                madc.sample(samples);
            } else if (next == ramp) {
                cadc.sample();
            } else if (next == refresh) {
                refresh(refresh);
            } else if (neurons.act(firing)) {
                end = Math.min(end, neuron + LATENCY);
            }
        }
        now = end;
        return end;
    }

    private void fired(int neuron, long cycle) {
        postPulses.fired(neuron, cycle);
        cadc.moved(cycle, neuron);
    }

    private void refresh(long cycle) {
        sharedMoved = false;
        capMem.refresh(cycle, this::cellMoved);
        if (sharedMoved) {
            sensors.evaluate();
            stimulate(cycle);
        }
        for (int i = 0; i < staleCount; i++) {
            int neuron = staleList[i];
            stale[neuron] = false;
            change(cycle, neuron);
        }
        staleCount = 0;
    }

    private void cellMoved(int cell) {
        int column = cell / CapMem.ROWS % CapMem.COLUMNS;
        int block = cell / CapMem.ROWS / CapMem.COLUMNS;
        int first = block / 2 * 256 + block % 2 * 128;
        if (column < 128) {
            markStale(first + column);
        } else {
            sharedMoved = true;
            for (int neuron = first; neuron < first + 128; neuron++) {
                markStale(neuron);
            }
        }
    }

    private void markStale(int neuron) {
        if (!stale[neuron]) {
            stale[neuron] = true;
            staleList[staleCount++] = neuron;
        }
    }

    private void change(long cycle, int neuron) {
        neurons.carry(neuron, cycle);
        parameters.evaluate(neuron);
        neurons.resume(cycle, neuron);
    }

    /** Something on the stimulus lines changes. */
    private void stimulate(long cycle) {
        for (int neuron = stimulusLines.next(0); neuron < Neurons.COUNT; neuron = stimulusLines.next(neuron + 1)) {
            change(cycle, neuron);
        }
    }

    private void observe(long cycle) {
        if (capMem.moving()) {
            refresh(cycle);
        }
    }

    @Override
    public void capMem(long cycle, int block, int column, int row, int code) {
        requirePresent(cycle);
        capMem.write(cycle, CapMem.cell(block, column, row), code);
    }

    @Override
    public void referenceGenerator(long cycle, ReferenceGeneratorConfig config) {
        requirePresent(cycle);
        capMem.references(cycle, config);
    }

    @Override
    public void capMemBlock(long cycle, int block, CapMemBlockConfig config) {
        requirePresent(cycle);
        capMem.engine(cycle, block, config.enableCapmem());
        pads.block(block, config);
        stimulate(cycle);
        cadc.moved(cycle);
    }

    @Override
    public void synapseBiases(long cycle, SynapseBiasSelection config) {
        requirePresent(cycle);
        synapseBiases.select(config);
        sensors.evaluate();
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            change(cycle, neuron);
        }
    }

    @Override
    public void neuron(long cycle, int neuron, NeuronConfig config) {
        requirePresent(cycle);
        neurons.carry(neuron, cycle);
        NeuronConfig before = settings.config(neuron);
        readout.reconnect(neuron, before, config);
        settings.config(neuron, config);
        if (stimulusLines.connect(neuron, config.enableUnbufAccess())) {
            stimulate(cycle);
        }
        parameters.evaluate(neuron);
        if (MembraneNets.differ(before, config)) {
            neurons.rewire(cycle);
        }
        neurons.resume(cycle, neuron);
        cadc.moved(cycle, neuron);
    }

    @Override
    public void neuronBackend(long cycle, int neuron, NeuronBackendConfig config) {
        requirePresent(cycle);
        boolean slave = settings.slave(neuron);
        settings.backend(neuron, config);
        postPulses.backend(neuron, config);
        if (slave != settings.slave(neuron)) {
            change(cycle, neuron);
        }
    }

    @Override
    public void commonBackend(long cycle, int side, CommonNeuronBackendConfig config) {
        requirePresent(cycle);
        settings.common(side, config);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            if (neuron / 128 % 2 == side) {
                change(cycle, neuron);
            }
        }
    }

    @Override
    public void columnCurrents(long cycle, int hemisphere, int quad, ColumnCurrentQuad config) {
        requirePresent(cycle);
        settings.columns(hemisphere, quad, config);
        synapticLines.columns(cycle, hemisphere, quad, config);
        for (int entry = 0; entry < 4; entry++) {
            change(cycle, hemisphere * SynapseArray.SIZE + NeuronSettings.columnOf(quad, entry));
        }
    }

    @Override
    public void columnCorrelation(long cycle, int hemisphere, int quad, ColumnCorrelationQuad config) {
        requirePresent(cycle);
        readout.columns(hemisphere, quad, config);
        cadc.moved(cycle);
    }

    @Override
    public void readoutSources(long cycle, ReadoutSourceSelection config) {
        requirePresent(cycle);
        readout.sources(config);
    }

    @Override
    public void padMultiplexer(long cycle, int pad, PadMultiplexerConfig config) {
        requirePresent(cycle);
        pads.pad(pad, config);
        synapticLines.force(cycle);
        stimulate(cycle);
        cadc.moved(cycle);
    }

    @Override
    public void currentDac(long cycle, CurrentDAC config) {
        requirePresent(cycle);
        stimulusLines.dac(config);
        stimulate(cycle);
    }

    @Override
    public void madc(long cycle, MADCConfig config) {
        requirePresent(cycle);
        madc.configure(config);
    }

    @Override
    public void madcControl(long cycle, MADCControl control) {
        requirePresent(cycle);
        observe(cycle);
        madc.control(cycle, control);
    }

    @Override
    public void madcClock(double megahertz) {
        madc.clock(megahertz);
    }

    @Override
    public void cadc(long cycle, int hemisphere, CADCConfig config) {
        requirePresent(cycle);
        cadc.enable(hemisphere, config.enable());
    }

    @Override
    public void cadcOffset(long cycle, int channel, int offset) {
        requirePresent(cycle);
        cadc.digitalOffset(channel, offset);
    }

    @Override
    public void synapseDriver(long cycle, int driver, SynapseDriverConfig config) {
        requirePresent(cycle);
        drivers.configure(cycle, driver, config);
    }

    @Override
    public void recoveryClock(long cycle, int hemisphere, CommonSTPConfig config) {
        requirePresent(cycle);
        drivers.clock(cycle, hemisphere, config);
    }

    @Override
    public void correlation(long cycle, int hemisphere, CommonCorrelationConfig config) {
        requirePresent(cycle);
        sensors.configure(hemisphere, config);
    }

    @Override
    public void resetCorrelation(long cycle, int hemisphere, int row, int quad) {
        requirePresent(cycle);
        sensors.reset(hemisphere * SynapseArray.SIZE + row, quad);
    }

    @Override
    public void blockPostPulse(long cycle, int side) {
        requirePresent(cycle);
        postPulses.block(cycle, side);
    }

    @Override
    public void supply(long cycle, boolean circuits, boolean converter) {
        requirePresent(cycle);
        capMem.supply(cycle, circuits);
        if (!circuits) {
            neurons.discharge(cycle);
        }
        madc.supply(converter);
    }

    @Override
    public void board(long cycle, BoardVoltages voltages) {
        requirePresent(cycle);
        readout.board(voltages);
        synapticLines.force(cycle);
        stimulate(cycle);
        cadc.moved(cycle);
    }

    @Override
    public SynapseArray synapses(int hemisphere) {
        return synapses.array(hemisphere);
    }

    @Override
    public double driverPulse(long cycle, int driver, int address) {
        requirePresent(cycle);
        return drivers.length(cycle, driver, address);
    }

    @Override
    public void synapticEvent(long cycle, int hemisphere, int row, int address, int lines, double pulse) {
        requirePresent(cycle);
        sensors.pre(cycle, hemisphere * SynapseArray.SIZE + row, address);
        synapses.event(cycle, hemisphere * SynapseArray.SIZE + row, address, lines, pulse);
    }

    @Override
    public void forceReset(long cycle, int neuron) {
        requirePresent(cycle);
        neurons.force(cycle, neuron);
    }

    @Override
    public void convertCadc(long cycle, int hemisphere, int row) {
        requirePresent(cycle);
        observe(cycle);
        cadc.convert(cycle, hemisphere, row);
    }

    @Override
    public int cadcResult(int hemisphere, int channel, int column) {
        return cadc.result(hemisphere, channel, column);
    }

    private void requirePresent(long cycle) {
        if (cycle < now) {
            throw new NeckarException(
                    Recovery.BUG,
                    "analog circuits: cycle %d is past (now %d); calls come in order".formatted(cycle, now));
        }
    }
}
