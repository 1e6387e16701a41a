package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.testkit.Seeds;

/** When background generators fire, to the cycle of the chip, and with which labels. */
class BackgroundGeneratorsTest {
    /** Timer value at which the host sends a spike of its own, to tell the time of the chip. */
    private static final int MARK = 10;

    /** From an instruction to the synapse: 96 ns. */
    private static final int SPIKE_TO_SYNAPSE = 24;
    /** From the instruction to the chip: 16 ns. */
    private static final int TO_CHIP = 4;
    /** From the crossbar to the synapse: 80 ns. */
    private static final int CROSSBAR_TO_SYNAPSE = 20;

    private static final int PERIOD = 20;
    private static final BackgroundSpikeSource RANDOM = BackgroundSpikeSource.DEFAULT
            .withRate(63)
            .withMask(0x0f)
            .withNeuronLabel(new NeuronLabel(0x2a5a))
            .withPeriod(PERIOD)
            .withEnableRandom(true)
            .withEnable(true);

    private ScriptedCircuits circuits;
    private TestBoard board;
    private WordBuffer program;

    /** Generator 3 feeds bus 3, which drives driver 3; the mark comes over the bus as well. */
    @BeforeEach
    void bringUp() {
        circuits = new ScriptedCircuits();
        board = new TestBoard(circuits);
        program = new WordBuffer();
        board.start();
        TestBoard.write(
                program,
                new CommonPADIBusConfigOnDLS(0),
                CommonPADIBusConfig.DEFAULT.withEnableSpl1(Collections.nCopies(4, true)));
        TestBoard.write(
                program,
                new SynapseDriverOnDLS(3),
                SynapseDriverConfig.DEFAULT
                        .withEnableReceiver(true)
                        .withRowAddressCompareMask(0)
                        .withRowModeBottom(RowMode.EXCITATORY)
                        .withRowModeTop(RowMode.DISABLED));
        board.run(program);
        program.clear();
    }

    /** Events of a generator: cycles of the chip since the one before, the first since enabling, and labels. */
    private record Sequence(List<Long> intervals, List<Integer> labels) {}

    /** What generator 3 does from being enabled for a while. */
    private Sequence run(BackgroundSpikeSource config, long cycles) {
        circuits.arrivals().clear();
        var at = new BackgroundSpikeSourceOnDLS(3);
        Timing.setupTimer(program);
        Timing.waitUntil(program, MARK);
        Events.spikes(program, 0);
        Timing.waitUntil(program, 100);
        TestBoard.write(program, at, config);
        Timing.waitUntil(program, 100 + cycles);
        TestBoard.write(program, at, config.withEnable(false));
        Timing.waitUntil(program, 200 + cycles);
        PlaybackDecoder answers = board.run(program);
        program.clear();
        // three words of two instructions each: the last takes effect five cycles after the first
        long marked = circuits.arrivals().getFirst().cycle() - SPIKE_TO_SYNAPSE;
        long before = marked + 2 * (100 + 5 - MARK) + TO_CHIP;
        List<Long> intervals = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 1; i < circuits.arrivals().size(); i++) {
            long fired = circuits.arrivals().get(i).cycle() - CROSSBAR_TO_SYNAPSE;
            intervals.add(fired - before);
            before = fired;
            // generator 3 leaves through channel 3, the mark through channel 0
            labels.add(answers.spikes().label(i) - 0xc000);
        }
        return new Sequence(intervals, labels);
    }

    @Seeds(20)
    void shouldFireExactlyOncePerPeriodInRegularMode(RandomGenerator random) {
        bringUp();
        int period = 2 + random.nextInt(300);
        int label = random.nextInt(1 << 14);
        long cycles = 500L + random.nextInt(1000);
        var config = BackgroundSpikeSource.DEFAULT
                .withNeuronLabel(new NeuronLabel(label))
                .withPeriod(period)
                // of no account in this mode
                .withSeed(random.nextInt() & 0xffff_ffffL)
                .withMask(0xff)
                .withRate(random.nextInt(256))
                .withEnable(true);
        // an event that falls on the cycle in which the generator is switched off does not happen
        int count = (int) ((2 * cycles - 1) / period);
        assertEquals(
                new Sequence(Collections.nCopies(count, (long) period), Collections.nCopies(count, label)),
                run(config, cycles));
    }

    @Test
    void shouldFireEveryCycleWithAPeriodOfOneOrZero() {
        for (int period = 0; period < 2; period++) {
            long before = board.report().events().fromBackground();
            run(BackgroundSpikeSource.DEFAULT.withPeriod(period).withEnable(true), 100);
            assertEquals(199, board.report().events().fromBackground() - before);
        }
    }

    /**
     * The draws of the shift register sequence, x ^= x << 13, x ^= x >>> 17, x ^= x << 5, reckoned by hand. From 1 on:
     * 00042021, 04080601, 9dcca8c5, ... An event comes when bits 7 to 0 are at most 63, at the first draw, the second,
     * and so on; bits 11 to 8 replace those of the label that the mask selects.
     */
    @Test
    void shouldDrawTheSequenceOfTheSeedInRandomMode() {
        expectFirstTen(
                run(RANDOM.withSeed(1), 1000),
                List.of(1, 1, 5, 2, 3, 5, 1, 2, 1, 5),
                List.of(0x2a50, 0x2a56, 0x2a53, 0x2a51, 0x2a57, 0x2a59, 0x2a5b, 0x2a5e, 0x2a5a, 0x2a5a));
        expectFirstTen(
                run(RANDOM.withSeed(0x12345678), 1000),
                List.of(7, 1, 2, 4, 8, 1, 1, 12, 4, 3),
                List.of(0x2a5f, 0x2a5e, 0x2a5b, 0x2a5a, 0x2a5c, 0x2a5f, 0x2a59, 0x2a51, 0x2a51, 0x2a53));
    }

    private static void expectFirstTen(Sequence found, List<Integer> draws, List<Integer> labels) {
        assertEquals(
                draws.stream().map(count -> (long) count * PERIOD).toList(),
                found.intervals().subList(0, 10));
        assertEquals(labels, found.labels().subList(0, 10));
    }

    @Test
    void shouldReplaceASeedOfZeroByOne() {
        assertEquals(run(RANDOM.withSeed(1), 2000), run(RANDOM.withSeed(0), 2000));
    }

    @Seeds(10)
    void shouldRepeatTheSequenceOfASeedWheneverItIsEnabled(RandomGenerator random) {
        bringUp();
        long seed = random.nextLong(1, 1L << 32);
        var first = run(RANDOM.withSeed(seed), 2000);
        assertEquals(first, run(RANDOM.withSeed(seed), 2000));
        bringUp();
        assertEquals(first, run(RANDOM.withSeed(seed), 2000));
        assertNotEquals(first, run(RANDOM.withSeed(seed ^ 1L << random.nextInt(32)), 2000));
    }

    @Test
    void shouldNeverFireAtRateZeroAndAtEveryDrawAtTheHighestRate() {
        assertEquals(List.of(), run(RANDOM.withRate(0), 5000).intervals());
        assertEquals(
                IntStream.range(0, 99).mapToObj(_ -> (long) PERIOD).toList(),
                run(RANDOM.withRate(255), 1000).intervals());
    }
}
