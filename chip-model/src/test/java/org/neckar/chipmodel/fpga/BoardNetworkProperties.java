package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Timeout;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.exchange.BoardNetwork;
import org.neckar.chipmodel.exchange.ExchangeTiming;
import org.neckar.chipmodel.exchange.NetworkPort;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.coordinate.CADCConfigOnDLS;
import org.neckar.hal.coordinate.CADCSampleQuadOnDLS;
import org.neckar.hal.coordinate.InputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.InstructionTimeoutConfigOnFPGA;
import org.neckar.hal.coordinate.OutputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.fpga.InputRoutingTableEntry;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hal.fpga.OutputRoutingTableEntry;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.testkit.Seeds;

/**
 * Boards with random tables and random traffic, against what the tables say: every spike that one board sends arrives
 * on each other board that knows its label, after the same time, whatever else the boards do meanwhile.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoardNetworkProperties {
    private static final int CHIP_TO_CHIP = 2 * FpgaTiming.LINK + 2 * ExchangeTiming.LOOK_UP + ExchangeTiming.NETWORK;
    /**
     * What a chip's system time is ahead of the timer: the system times are aligned a cycle before the timer begins.
     */
    private static final int AHEAD = 1 + FpgaTiming.LINK;

    private static final int LABELS = 32;
    private static final int CADC_TRIGGER =
            RegisterMap.of(CADCSampleQuad.DEFAULT).address(new CADCSampleQuadOnDLS(0), 0, Backend.OMNIBUS);
    /** Labels of this channel and above come from other boards and are not sent on. */
    private static final int FOREIGN = 0x4000;

    /** What happens at a cycle after the barrier. */
    private record Seen(long cycle, int label) implements Comparable<Seen> {
        @Override
        public int compareTo(Seen other) {
            int byCycle = Long.compare(cycle, other.cycle);
            return byCycle != 0 ? byCycle : Integer.compare(label, other.label);
        }
    }

    @Seeds(12)
    void shouldDeliverEverySpikeWhereItsLabelIsKnown(RandomGenerator random) {
        int count = 2 + random.nextInt(3);
        int cycles = 2000 + random.nextInt(20_000);
        var network = new BoardNetwork(count);
        List<WordBuffer> programs = new ArrayList<>();
        List<TreeSet<Seen>> expected = new ArrayList<>();
        boolean[][] sends = new boolean[count][LABELS];
        boolean[][] knows = new boolean[count][count * LABELS];
        for (int board = 0; board < count; board++) {
            expected.add(new TreeSet<>());
            programs.add(tables(random, board, sends[board], knows[board]));
        }
        for (int board = 0; board < count; board++) {
            for (var spike : traffic(random, programs.get(board), count * board, count, cycles)) {
                expected.get(board).add(spike);
                for (int other = 0; other < count; other++) {
                    int label = board * LABELS + spike.label();
                    long arrival = spike.cycle() + CHIP_TO_CHIP;
                    if (other != board && sends[board][spike.label()] && knows[other][label]) {
                        expected.get(other).add(new Seen(arrival, FOREIGN | label));
                    }
                }
            }
        }
        var answers = run(network, programs);
        for (int board = 0; board < count; board++) {
            assertEquals(new ArrayList<>(expected.get(board)), seen(answers.get(board)), "board " + board);
        }
    }

    private static WordBuffer tables(RandomGenerator random, int board, boolean[] sends, boolean[] knows) {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        TestBoard.record(program);
        for (int label = 0; label < sends.length; label++) {
            sends[label] = random.nextInt(3) > 0;
            TestBoard.write(
                    program,
                    new OutputRoutingTableEntryOnFPGA(label),
                    new OutputRoutingTableEntry(board * LABELS + label, sends[label]));
        }
        for (int label = 0; label < knows.length; label++) {
            knows[label] = random.nextBoolean();
            TestBoard.write(
                    program,
                    new InputRoutingTableEntryOnFPGA(label),
                    new InputRoutingTableEntry(new SpikeLabel(FOREIGN | label), knows[label]));
        }
        Timing.barrier(program, Timing.BARRIER_OMNIBUS);
        Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        Timing.systimeSync(program, true);
        Timing.barrier(program, Timing.BARRIER_SYSTIME);
        Timing.setupTimer(program);
        return program;
    }

    /** Spikes at cycles that no spike of another board shares, between them accesses to the chip. */
    private static List<Seen> traffic(RandomGenerator random, WordBuffer program, int offset, int count, int cycles) {
        List<Seen> spikes = new ArrayList<>();
        int step = count * count;
        for (int at = offset + step; at < cycles - 2 * CHIP_TO_CHIP; at += step * (1 + random.nextInt(60))) {
            Timing.waitUntil(program, at);
            int label = random.nextInt(LABELS);
            Events.spikes(program, label);
            spikes.add(new Seen(at, label));
            if (random.nextInt(8) == 0) {
                Omnibus.read(program, 0);
            }
        }
        Timing.waitUntil(program, cycles);
        return spikes;
    }

    @Seeds(25)
    void shouldAnswerTheSameWordsAndComeToAnEndWhateverThePrograms(RandomGenerator random) {
        int count = 2 + random.nextInt(3);
        List<WordBuffer> programs = new ArrayList<>();
        for (int board = 0; board < count; board++) {
            var program = tables(random, board, new boolean[LABELS], new boolean[count * LABELS]);
            // half a millisecond: some barriers are missed by that
            TestBoard.write(program, new InstructionTimeoutConfigOnFPGA(), new InstructionTimeoutConfig(62_500));
            TestBoard.write(program, new CADCConfigOnDLS(0), CADCConfig.DEFAULT.withEnable(true));
            for (int i = random.nextInt(40); i > 0; i--) {
                anything(random, program);
            }
            programs.add(program);
        }
        var once = words(new BoardNetwork(count), programs);
        var again = words(new BoardNetwork(count), programs);
        for (int board = 0; board < count; board++) {
            assertArrayEquals(once.get(board), again.get(board));
        }
    }

    private static void anything(RandomGenerator random, WordBuffer program) {
        switch (random.nextInt(9)) {
            case 0 -> Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
            case 1 -> {
                Timing.setupTimer(program);
                Timing.waitUntil(program, 1 << random.nextInt(16));
            }
            case 2 -> Omnibus.read(program, 0);
            case 3 -> Timing.readTimer(program);
            case 4 ->
                TestBoard.write(
                        program,
                        new OutputRoutingTableEntryOnFPGA(random.nextInt(LABELS)),
                        new OutputRoutingTableEntry(random.nextInt(LABELS), random.nextBoolean()));
            case 5 ->
                TestBoard.write(
                        program,
                        new InputRoutingTableEntryOnFPGA(random.nextInt(LABELS)),
                        new InputRoutingTableEntry(new SpikeLabel(random.nextInt(LABELS)), random.nextBoolean()));
            case 6 -> {
                // each conversion waits for the one before
                for (int i = random.nextInt(6); i > 0; i--) {
                    Omnibus.read(program, CADC_TRIGGER);
                }
            }
            default -> {
                for (int i = random.nextInt(30); i > 0; i--) {
                    Events.spikes(program, random.nextInt(LABELS), random.nextInt(LABELS));
                }
            }
        }
    }

    private static List<PlaybackDecoder> run(BoardNetwork network, List<WordBuffer> programs) {
        return words(network, programs).stream()
                .map(words -> {
                    var decoder = new PlaybackDecoder();
                    new FromFpgaDecoder(decoder).accept(words, 0, words.length);
                    return decoder;
                })
                .toList();
    }

    private static List<long[]> words(BoardNetwork network, List<WordBuffer> programs) {
        try (var threads = Executors.newFixedThreadPool(programs.size())) {
            List<CompletableFuture<long[]>> runs = new ArrayList<>();
            for (int board = 0; board < programs.size(); board++) {
                var program = programs.get(board);
                int place = board;
                runs.add(CompletableFuture.supplyAsync(() -> words(network.join(place), place, program), threads));
            }
            return runs.stream().map(CompletableFuture::join).toList();
        }
    }

    private static long[] words(NetworkPort port, int seed, WordBuffer program) {
        var settings = BoardSettings.of(ModelSettings.chip(seed));
        var board = new TestBoard(new EmulatedBoard(new ScriptedCircuits(), settings, Optional.of(port)));
        long[] words = board.words(program);
        assertEquals(List.of(), board.report().balance().differences());
        return words;
    }

    /** Spikes by the cycle of the timer at which the host sent them, or would have sent them. */
    private static List<Seen> seen(PlaybackDecoder answers) {
        var spikes = answers.spikes();
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < spikes.size(); i++) {
            seen.add(new Seen(spikes.chipTime(i) - AHEAD, spikes.label(i)));
        }
        return seen;
    }
}
