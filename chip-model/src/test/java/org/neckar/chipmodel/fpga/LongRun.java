package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.neckar.chipmodel.analog.AnalogChip;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.event.EventCounters;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CADCConfigOnDLS;
import org.neckar.hal.coordinate.CADCSampleQuadOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.coordinate.CommonNeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.MADCControlOnDLS;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.NeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.coordinate.PerBackendNeuron;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseQuad;

/**
 * A board that runs for long under random traffic and reconfiguration, in programs of 10 ms of chip time, and what must
 * hold all the way: the chip times of spikes never go back, what goes into a stage comes out or is counted, and memory
 * does not grow.
 */
final class LongRun {
    private static final long PROGRAM_CYCLES = 1_250_000;
    private static final int NEURONS = 64;
    private static final int SPIKES = 100;
    private static final double LARGEST_GROWTH_BYTES = 4 << 20;

    private final RandomGenerator random;
    private final TestBoard board = new TestBoard(new AnalogChip(ModelSettings.chip(11)));
    private final WordBuffer program = new WordBuffer();
    private long lastChipTime;

    LongRun(RandomGenerator random) {
        this.random = random;
    }

    /** Runs, and checks on the way. */
    void run(int programs) {
        bringUp();
        double after = 0;
        for (int i = 0; i < programs; i++) {
            reconfigure();
            traffic();
            execute(PROGRAM_CYCLES);
            requireBalance(board.report().events());
            if (i == programs / 3) {
                after = usedBytes();
            }
        }
        double growth = usedBytes() - after;
        assertTrue(growth < LARGEST_GROWTH_BYTES, () -> "memory grew by %.0f bytes".formatted(growth));
        silence();
        execute(PROGRAM_CYCLES);
        var events = board.report().events();
        requireBalance(events);
        assertEquals(0, events.underWay());
        var report = board.report();
        assertEquals(events.toFpga() + events.madcSamples(), report.recordedEvents() + report.unrecordedEvents());
        assertEquals((long) programs * SPIKES, events.fromFpga());
        assertTrue(events.neuronSpikes() > programs, () -> events.neuronSpikes() + " spikes");
    }

    private void bringUp() {
        TestBoard.bringUp(program);
        TestBoard.startReferences(program);
        TestBoard.record(program);
        shared(SharedCapMemCell.NEURON_I_BIAS_READOUT_AMP, 110);
        shared(SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR, 200);
        shared(SharedCapMemCell.SYN_I_BIAS_DAC, 800);
        shared(SharedCapMemCell.SYN_I_BIAS_RAMP, 200);
        shared(SharedCapMemCell.SYN_I_BIAS_STORE, 200);
        for (int half = 0; half < 2; half++) {
            TestBoard.write(
                    program,
                    new CommonPADIBusConfigOnDLS(half),
                    CommonPADIBusConfig.DEFAULT.withEnableSpl1(Collections.nCopies(4, true)));
            TestBoard.write(program, new CADCConfigOnDLS(half), CADCConfig.DEFAULT.withEnable(true));
        }
        // refractory times of about a millisecond keep the neurons from drowning everything else
        TestBoard.write(
                program,
                new CommonNeuronBackendConfigOnDLS(0),
                CommonNeuronBackendConfig.DEFAULT.withClockScaleSlow(9).withClockScaleFast(9));
        List<Boolean> closed = Collections.nCopies(4, true);
        for (int quad = 0; quad < 64; quad++) {
            TestBoard.write(
                    program,
                    new ColumnCurrentQuadOnDLS(quad),
                    ColumnCurrentQuad.DEFAULT
                            .withEnableSynapticCurrentExcitatory(closed)
                            .withEnableSynapticCurrentInhibitory(closed));
        }
        for (int column = 0; column < NEURONS; column++) {
            neuron(column);
        }
        execute(PROGRAM_CYCLES);
    }

    private void neuron(int column) {
        cell(column, CapMemRow.V_LEAK, 600 + random.nextInt(100));
        cell(column, CapMemRow.V_RESET, 400);
        cell(column, CapMemRow.V_THRESHOLD, 200 + random.nextInt(100));
        cell(column, CapMemRow.I_BIAS_LEAK, 20 + random.nextInt(100));
        cell(column, CapMemRow.I_BIAS_RESET, 1022);
        cell(column, CapMemRow.I_BIAS_SYNIN_EXC_TAU, 82);
        cell(column, CapMemRow.I_BIAS_SYNIN_INH_TAU, 82);
        cell(column, CapMemRow.I_BIAS_SYNIN_EXC_GM, 500);
        cell(column, CapMemRow.I_BIAS_SYNIN_INH_GM, 500);
        TestBoard.write(
                program,
                new NeuronConfigOnDLS(column),
                NeuronConfig.DEFAULT
                        .withMemCapSize(63)
                        .withEnableSyninExc(true)
                        .withEnableSyninInh(true)
                        .withEnableReadoutAmp(true)
                        .withEnableResetMul(true)
                        .withEnableFire(true)
                        .withEnableThreshComp(true));
        TestBoard.write(
                program,
                new NeuronBackendConfigOnDLS(PerBackendNeuron.indexOf(AtomicNeuronOnDLS.at(column, 0))),
                NeuronBackendConfig.DEFAULT
                        .withRefractoryTime(255)
                        .withAddressOut(new NeuronBackendAddressOut(random.nextInt(256)))
                        .withEnableSpikeOut(random.nextInt(4) > 0));
    }

    private void cell(int column, CapMemRow row, int code) {
        write(new CapMemCellOnDLS(row.row().toEnum() * 130 + column), code);
    }

    private void shared(SharedCapMemCell parameter, int code) {
        parameter.blocks().forEach(block -> write(parameter.cell(block), code));
    }

    private void write(CapMemCellOnDLS at, int code) {
        TestBoard.write(program, at, RegisterMap.of(CapMemCell.class).decode(new int[] {code}, 0));
    }

    private void reconfigure() {
        neuron(random.nextInt(NEURONS));
        TestBoard.write(
                program,
                new CrossbarNodeOnDLS(random.nextInt(CrossbarNodeOnDLS.SIZE)),
                CrossbarNode.DEFAULT.withMask(random.nextInt(4)).withTarget(new NeuronLabel(random.nextInt(4))));
        TestBoard.write(
                program,
                new SynapseDriverOnDLS(random.nextInt(64)),
                SynapseDriverConfig.DEFAULT
                        .withEnableReceiver(true)
                        .withRowAddressCompareMask(random.nextInt(32))
                        .withEnableStp(random.nextBoolean())
                        .withEnableAddressOut(random.nextBoolean())
                        .withRowModeBottom(RowMode.EXCITATORY)
                        .withRowModeTop(RowMode.INHIBITORY));
        for (int i = 0; i < 20; i++) {
            TestBoard.write(
                    program,
                    new SynapseQuadOnDLS(64 * random.nextInt(128) + random.nextInt(64)),
                    SynapseQuad.DEFAULT.withWeights(Collections.nCopies(4, random.nextInt(64))));
        }
        TestBoard.write(
                program,
                new BackgroundSpikeSourceOnDLS(random.nextInt(BackgroundSpikeSourceOnDLS.SIZE)),
                BackgroundSpikeSource.DEFAULT
                        .withSeed(random.nextInt(1 << 30))
                        .withPeriod(5000 + random.nextInt(10_000))
                        .withRate(255)
                        .withMask(0xff)
                        .withEnableRandom(random.nextBoolean())
                        .withEnable(true));
        if (random.nextInt(10) == 0) {
            TestBoard.write(program, new MADCConfigOnDLS(), MADCConfig.DEFAULT.withNumberOfSamples(1000));
            TestBoard.write(
                    program,
                    new MADCControlOnDLS(),
                    MADCControl.DEFAULT.withWakeUp(true).withStartRecording(true));
        }
    }

    private void traffic() {
        Timing.setupTimer(program);
        for (int i = 0; i < SPIKES; i++) {
            Timing.waitUntil(program, 100 + PROGRAM_CYCLES / SPIKES * (long) i + random.nextInt(1000));
            Events.spikes(program, random.nextInt(1 << 16));
        }
    }

    private void silence() {
        for (int source = 0; source < BackgroundSpikeSourceOnDLS.SIZE; source++) {
            TestBoard.write(program, new BackgroundSpikeSourceOnDLS(source), BackgroundSpikeSource.DEFAULT);
        }
        for (int column = 0; column < NEURONS; column++) {
            TestBoard.write(program, new NeuronConfigOnDLS(column), NeuronConfig.DEFAULT);
        }
    }

    private void execute(long cycles) {
        Timing.setupTimer(program);
        Timing.waitUntil(program, cycles);
        var answers = board.run(program);
        program.clear();
        var spikes = answers.spikes();
        for (int i = 0; i < spikes.size(); i++) {
            long time = spikes.chipTime(i);
            if (time < lastChipTime) {
                throw new AssertionError("spike %d at %d comes after one at %d".formatted(i, time, lastChipTime));
            }
            lastChipTime = time;
        }
        board.read(new CADCSampleQuadOnDLS(random.nextInt(64)), CADCSampleQuad.class);
    }

    /** What went into a stage came out, was stopped there, or is one of the events under way. */
    private static void requireBalance(EventCounters events) {
        requireWithin(
                "neuron outputs",
                events.neuronSpikes(),
                events.neuronSilent() + events.neuronLost() + events.fromNeurons(),
                0);
        long copies = 9 * events.fromFpga() + 2 * events.fromBackground() + 3 * events.fromNeurons();
        requireWithin("crossbar", copies, events.forwarded() + events.dropped(), 9L * events.underWay());
        requireWithin(
                "buses and outputs",
                events.forwarded(),
                events.onBuses() + events.busClosed() + events.busLost() + events.toFpga() + events.lostToFpga(),
                events.underWay());
    }

    private static void requireWithin(String stage, long in, long out, long underWay) {
        if (in < out || in - out > underWay) {
            throw new AssertionError("%s: in %d, out %d, under way at most %d".formatted(stage, in, out, underWay));
        }
    }

    private static double usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
