package org.neckar.grenade.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.MADCControlOnDLS;
import org.neckar.hal.coordinate.NullPayloadReadableOnFPGA;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.routing.CrossbarOutputEventCounter;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.NullPayloadReadable;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.lola.chip.ChipImage;
import org.neckar.stadls.program.CapMemSettling;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;
import org.neckar.stadls.run.BoardState;

/**
 * The playback program of one run, with the tickets it needs to make sense of the answers. Its time line:
 *
 * <pre>
 *  event recording off, all crossbar nodes closed
 *  the words of the chip image that the board does not hold already
 *  100 ms if cells of the parameter memory are among them
 *  1 ms: membranes come to rest, the MADC wakes up    (the latter if membranes are recorded)
 *  crossbar nodes open, event counters read, event recording on
 *  MADC starts, 10 us
 *  background generators start, 0.2 us                (if the network has some)
 *  start marker: time 0 of all results
 *    spikes of the sources, each in its cycle
 *  end marker: run time
 *  generators and MADC stop, 1 us, event counters read, event recording off, all crossbar nodes closed
 * </pre>
 *
 * <p>The crossbar is closed outside the run, so that a network which keeps itself active does not start early, and does
 * not go on into the next run; what its neurons remember is gone before that begins. Times are those of the FPGA; the
 * way to the chip and back (some 20 ns) is not corrected.
 */
public final class ExperimentProgram {
    private static final long REST = FpgaCycles.ofMicroseconds(1_000).count();
    private static final long MADC_START = FpgaCycles.ofMicroseconds(10).count();
    private static final long FLUSH = FpgaCycles.ofMicroseconds(1).count();
    private static final long BEFORE_START = FpgaCycles.ofMicroseconds(2).count();
    // Eight generators, two words each, have left by then.
    private static final long GENERATORS_START = FpgaCycles.ofMicroseconds(0.2).count();
    private static final RegisterMap<BackgroundSpikeSourceOnDLS, BackgroundSpikeSource> GENERATOR =
            RegisterMap.of(BackgroundSpikeSource.class);
    private static final int GENERATOR_CONTROL = 2;
    private static final int LINKS = 4;
    private static final int FIRST_LINK_OUTPUT = 8;
    private static final long LONGEST = 0xffff_0000L;
    private static final MADCControl MADC_ON = MADCControl.DEFAULT
            .withEnablePreAmplifier(true)
            .withEnableContinuousSampling(true)
            .withEnablePowerDownAfterSampling(true);

    private final CompiledNetwork compiled;
    private final FpgaCycles runTime;
    private final PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
    private final Stimuli stimuli;
    private final List<Ticket<CrossbarOutputEventCounter>> sentBefore = new ArrayList<>();
    private final List<Ticket<CrossbarOutputEventCounter>> sentAfter = new ArrayList<>();
    private Ticket<NullPayloadReadable> startMarker;
    private Ticket<NullPayloadReadable> endMarker;
    private int configuredWords;
    private boolean waitsForCapMem;
    private PlaybackProgram program;

    private ExperimentProgram(CompiledNetwork compiled, FpgaCycles runTime) {
        if (runTime.count() < 1 || runTime.count() > LONGEST) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "run time: %s us (allowed 0.008..%s us); choose another one, or several runs"
                            .formatted(runTime.microseconds(), new FpgaCycles(LONGEST).microseconds()));
        }
        this.compiled = compiled;
        this.runTime = runTime;
        this.stimuli = Stimuli.of(compiled.routes(), runTime);
    }

    /**
     * The program of one run.
     *
     * @param board what the board holds already; that is not written again
     */
    public static ExperimentProgram of(CompiledNetwork compiled, FpgaCycles runTime, BoardState board) {
        ExperimentProgram experiment = new ExperimentProgram(compiled, runTime);
        experiment.configure(board);
        experiment.rest();
        experiment.realTime();
        experiment.program = experiment.builder.done();
        return experiment;
    }

    private boolean records() {
        return !compiled.routes().placement().network().membranes().isEmpty();
    }

    private void configure(BoardState board) {
        record(false);
        closeCrossbar();
        ChipImage image = compiled.image();
        int[] addresses = new int[image.size()];
        int[] words = new int[image.size()];
        int count = 0;
        for (int i = 0; i < addresses.length; i++) {
            int address = image.address(i);
            if (!board.holds(address, image.word(i)) && !CrossbarNodes.contains(address)) {
                addresses[count] = address;
                words[count++] = image.word(i);
                waitsForCapMem |= CapMemSettling.isNeededAfter(address);
            }
        }
        configuredWords = count;
        builder.writeOmnibus(addresses, words, 0, count);
        builder.blockUntil(Barrier.OMNIBUS);
        if (waitsForCapMem) {
            builder.pause(CapMemSettling.COMPLETE.cycles());
        }
    }

    /** Many of the longest time constants, so that a run does not begin where the one before ended. */
    private void rest() {
        if (records()) {
            builder.write(new MADCControlOnDLS(), MADC_ON.withWakeUp(true));
        }
        builder.pause(REST);
    }

    private void realTime() {
        for (int node = 0; node < CrossbarNodeOnDLS.SIZE; node++) {
            CrossbarNodeOnDLS at = new CrossbarNodeOnDLS(node);
            builder.write(at, compiled.image().get(CrossbarNode.class, at));
        }
        readCounters(sentBefore);
        record(true);
        builder.blockUntil(Barrier.OMNIBUS);
        builder.resetTimer();
        long start = BEFORE_START;
        if (records()) {
            builder.write(new MADCControlOnDLS(), MADC_ON.withStartRecording(true));
            start += MADC_START;
        }
        startGenerators(start - GENERATORS_START);
        builder.blockUntil(start - 1);
        startMarker = builder.read(NullPayloadReadable.class, new NullPayloadReadableOnFPGA());
        stimuli.appendTo(builder, start);
        builder.blockUntil(start + runTime.count() - 1);
        endMarker = builder.read(NullPayloadReadable.class, new NullPayloadReadableOnFPGA());
        generators().forEach(generator -> enable(generator, false));
        if (records()) {
            builder.write(new MADCControlOnDLS(), MADC_ON.withStopRecording(true));
        }
        builder.blockUntil(start + runTime.count() + FLUSH);
        closeCrossbar();
        readCounters(sentAfter);
        builder.blockUntil(Barrier.OMNIBUS);
        record(false);
        builder.blockUntil(Barrier.OMNIBUS);
    }

    private void startGenerators(long cycle) {
        if (!compiled.routes().backgrounds().isEmpty()) {
            builder.blockUntil(cycle);
            generators().forEach(generator -> enable(generator, true));
        }
    }

    private Stream<BackgroundSpikeSourceOnDLS> generators() {
        return compiled.routes().backgrounds().stream().flatMap(route -> route.generators().stream());
    }

    /** Writes the control word alone: generators start within a few cycles of one another. */
    private void enable(BackgroundSpikeSourceOnDLS generator, boolean on) {
        BackgroundSpikeSource container =
                compiled.image().get(BackgroundSpikeSource.class, generator).withEnable(on);
        int[] addresses = GENERATOR.addresses(generator, Backend.OMNIBUS);
        builder.writeOmnibus(addresses, GENERATOR.encode(container), GENERATOR_CONTROL, 1);
    }

    private void record(boolean on) {
        builder.write(new EventRecordingConfigOnFPGA(), EventRecordingConfig.DEFAULT.withEnableEventRecording(on));
    }

    private void closeCrossbar() {
        for (int node = 0; node < CrossbarNodeOnDLS.SIZE; node++) {
            builder.write(new CrossbarNodeOnDLS(node), CrossbarNode.DROP_ALL);
        }
    }

    private void readCounters(List<Ticket<CrossbarOutputEventCounter>> tickets) {
        for (int link = 0; link < LINKS; link++) {
            tickets.add(
                    builder.read(CrossbarOutputEventCounter.class, new CrossbarOutputOnDLS(FIRST_LINK_OUTPUT + link)));
        }
    }

    /** The network it runs. */
    public CompiledNetwork compiled() {
        return compiled;
    }

    /** Time between start and end marker. */
    public FpgaCycles runTime() {
        return runTime;
    }

    /** The program itself. */
    public PlaybackProgram program() {
        return program;
    }

    /** Words of the chip image it writes. */
    public int configuredWords() {
        return configuredWords;
    }

    /** Whether it waits for cells of the parameter memory. */
    public boolean waitsForCapMem() {
        return waitsForCapMem;
    }

    /** Spikes it sends. */
    public int stimuli() {
        return stimuli.size();
    }

    /** Spikes it sends later than asked for, because more than three wanted one cycle. */
    public int lateStimuli() {
        return stimuli.late();
    }

    /** Delay of the latest of them. */
    public FpgaCycles worstLateness() {
        return new FpgaCycles(stimuli.worstLatenessCycles());
    }

    /** FPGA time of the start marker; after the run. */
    public long startTime() {
        return startMarker.fpgaTime() + 1;
    }

    /** FPGA time of the end marker; after the run. */
    public long endTime() {
        return endMarker.fpgaTime() + 1;
    }

    /** Events the chip sent to the host while recording was on, by its own counters; after the run. */
    public long eventsSent() {
        long sum = 0;
        for (int link = 0; link < LINKS; link++) {
            int sent = sentAfter.get(link).get().value()
                    - sentBefore.get(link).get().value();
            sum += sent & CrossbarNodes.COUNTER_MASK;
        }
        return sum;
    }
}
