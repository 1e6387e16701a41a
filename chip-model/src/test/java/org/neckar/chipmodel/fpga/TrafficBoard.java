package org.neckar.chipmodel.fpga;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.exchange.NetworkPort;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.board.ShiftRegister;
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
import org.neckar.hal.coordinate.InputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.MADCControlOnDLS;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.NeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.coordinate.OutputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.PerBackendNeuron;
import org.neckar.hal.coordinate.ShiftRegisterOnBoard;
import org.neckar.hal.coordinate.SpikeIOAddress;
import org.neckar.hal.coordinate.SpikeIOConfigOnFPGA;
import org.neckar.hal.coordinate.SpikeIOInputRouteOnFPGA;
import org.neckar.hal.coordinate.SpikeIOOutputRouteOnFPGA;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.VDDOnBoard;
import org.neckar.hal.coordinate.VectorGeneratorControlOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorLUTEntryOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorTriggerOnFPGA;
import org.neckar.hal.fpga.InputRoutingTableEntry;
import org.neckar.hal.fpga.OutputRoutingTableEntry;
import org.neckar.hal.fpga.SpikeIOConfig;
import org.neckar.hal.fpga.SpikeIOInputRoute;
import org.neckar.hal.fpga.SpikeIOOutputRoute;
import org.neckar.hal.fpga.VectorGeneratorControl;
import org.neckar.hal.fpga.VectorGeneratorFIFOWord;
import org.neckar.hal.fpga.VectorGeneratorLUTEntry;
import org.neckar.hal.fpga.VectorGeneratorSignal;
import org.neckar.hal.fpga.VectorGeneratorTrigger;
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
 * A board with neurons, synapses and everything else that makes or passes events, and the programs that change settings
 * and send traffic at random.
 */
final class TrafficBoard {
    /** Spikes of a program. */
    static final int SPIKES = 100;

    private static final long PROGRAM_CYCLES = 1_250_000;
    private static final long MEETING_CYCLES = 125_000;
    private static final int NEURONS = 64;
    private static final int ROUTES = 30;
    private static final int VECTOR_FIFO = 0x8400_0200;

    private final RandomGenerator random;
    private final TestBoard board;
    private final WordBuffer program = new WordBuffer();
    private long lastChipTime;

    /**
     * A board that has been brought up.
     *
     * @param random of programs
     * @param seed of the chip
     * @param port to another board
     */
    TrafficBoard(RandomGenerator random, long seed, Optional<NetworkPort> port) {
        this.random = random;
        var settings = BoardSettings.of(ModelSettings.chip(seed))
                .withLinkBitErrorRate(1e-5)
                .withVectorGenerators(true);
        board = new TestBoard(EmulatedBoard.of(settings, port));
        bringUp();
    }

    /**
     * A program of 10 ms, 1 ms with the other board, with new settings and new traffic; returns what the board
     * answered.
     */
    long[] random(boolean meets) {
        reconfigure();
        long cycles = meets ? MEETING_CYCLES : PROGRAM_CYCLES;
        traffic(meets, cycles);
        long[] words = execute(cycles);
        board.read(new CADCSampleQuadOnDLS(random.nextInt(64)), CADCSampleQuad.class);
        return words;
    }

    /** A supply goes in the midst of traffic and comes back, and all is set up anew. */
    void loseAndRegain(VDDOnBoard supply) {
        reconfigure();
        traffic(false, PROGRAM_CYCLES);
        var switches = new ArrayList<>(Collections.nCopies(VDDOnBoard.SIZE, true));
        switches.set(supply.toEnum(), false);
        ContainerWriter.write(
                program, new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT.withEnableVdd(List.copyOf(switches)));
        Events.spikes(program, random.nextInt(1 << 16));
        Timing.waitUntil(program, PROGRAM_CYCLES + random.nextInt((int) PROGRAM_CYCLES));
        ContainerWriter.write(program, new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT);
        ResetChip.write(program, true);
        execute(PROGRAM_CYCLES);
        // the next synchronisation begins at 0
        lastChipTime = 0;
        bringUp();
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
        units();
        execute(PROGRAM_CYCLES);
    }

    /** Some labels go round through the serial interface, others to the other board; vectors wait for their trigger. */
    private void units() {
        TestBoard.write(
                program,
                new SpikeIOConfigOnFPGA(),
                SpikeIOConfig.DEFAULT
                        .withEnableTx(true)
                        .withEnableRx(true)
                        .withEnableInternalLoopback(true)
                        .withDataRateScaler(20));
        for (int i = 0; i < ROUTES; i++) {
            TestBoard.write(
                    program, new SpikeIOOutputRouteOnFPGA(label()), new SpikeIOOutputRoute(new SpikeIOAddress(i)));
            TestBoard.write(program, new SpikeIOInputRouteOnFPGA(i), new SpikeIOInputRoute(new SpikeLabel(label())));
            TestBoard.write(program, new OutputRoutingTableEntryOnFPGA(label()), new OutputRoutingTableEntry(i, true));
            TestBoard.write(
                    program,
                    new InputRoutingTableEntryOnFPGA(i),
                    new InputRoutingTableEntry(new SpikeLabel(label()), random.nextInt(4) > 0));
            TestBoard.write(
                    program,
                    new VectorGeneratorLUTEntryOnFPGA(i),
                    new VectorGeneratorLUTEntry(random.nextInt(1 << 11)));
        }
        TestBoard.write(
                program,
                new VectorGeneratorControlOnFPGA(0),
                VectorGeneratorControl.DEFAULT
                        .withSignal(VectorGeneratorSignal.NOTIFICATION_AND_TRIGGER)
                        .withEnableIgnoreZeros(true)
                        .withResendCount(2));
    }

    /** A label as neurons of this board have it. */
    private int label() {
        return random.nextInt(4) << 14 | random.nextInt(2) << 8 | random.nextInt(256);
    }

    private void vector() {
        var elements = VectorGeneratorFIFOWord.DEFAULT
                .withEnable(Collections.nCopies(4, true))
                .withValues(List.of(random.nextInt(32), 0, random.nextInt(32), random.nextInt(32)));
        for (boolean last : List.of(false, true)) {
            var word = elements.withLast(List.of(false, false, false, last));
            Omnibus.write(program, VECTOR_FIFO, RegisterMap.of(word).encode(word)[0]);
        }
        TestBoard.trigger(program, new VectorGeneratorTriggerOnFPGA(0), VectorGeneratorTrigger.class);
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

    private void traffic(boolean meets, long cycles) {
        if (meets) {
            Timing.barrier(program, Timing.BARRIER_OMNIBUS);
            Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        }
        Timing.setupTimer(program);
        for (int i = 0; i < SPIKES; i++) {
            Timing.waitUntil(program, 100 + cycles / SPIKES * i + random.nextInt(1000));
            Events.spikes(program, random.nextInt(1 << 16));
        }
        vector();
    }

    /** Nothing new happens, and what is under way arrives. */
    void silence() {
        for (int source = 0; source < BackgroundSpikeSourceOnDLS.SIZE; source++) {
            TestBoard.write(program, new BackgroundSpikeSourceOnDLS(source), BackgroundSpikeSource.DEFAULT);
        }
        for (int column = 0; column < NEURONS; column++) {
            TestBoard.write(program, new NeuronConfigOnDLS(column), NeuronConfig.DEFAULT);
        }
        TestBoard.write(program, new SpikeIOConfigOnFPGA(), SpikeIOConfig.DEFAULT);
        execute(PROGRAM_CYCLES);
    }

    private long[] execute(long cycles) {
        Timing.setupTimer(program);
        Timing.waitUntil(program, cycles);
        long[] words = board.words(program);
        program.clear();
        var answers = new PlaybackDecoder();
        new FromFpgaDecoder(answers).accept(words, 0, words.length);
        var spikes = answers.spikes();
        for (int i = 0; i < spikes.size(); i++) {
            long time = spikes.chipTime(i);
            if (time < lastChipTime) {
                throw new AssertionError("spike %d at %d comes after one at %d".formatted(i, time, lastChipTime));
            }
            lastChipTime = time;
        }
        return words;
    }

    ExecutionReport report() {
        return board.report();
    }
}
