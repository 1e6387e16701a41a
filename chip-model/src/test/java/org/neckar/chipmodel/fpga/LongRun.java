package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.neckar.chipmodel.event.EventsUnderWay;
import org.neckar.chipmodel.exchange.BoardNetwork;
import org.neckar.chipmodel.exchange.NetworkGate;

/**
 * Two boards that run for long under random traffic and reconfiguration, in programs of 10 ms of chip time, and what
 * must hold all the way: the chip times of spikes never go back, what goes into a stage comes out or is counted, and
 * memory does not grow. All that events can pass is in use: background generators, neurons, serial interface, vector
 * generators, links with errors, and in every {@value #PROGRAMS_PER_MEETING}th program the other board.
 */
final class LongRun {
    private static final int PROGRAMS_PER_MEETING = 25;
    private static final double LARGEST_GROWTH_BYTES = 4 << 20;

    private final List<TrafficBoard> boards;

    LongRun(SplittableRandom random) {
        var network = new BoardNetwork(2);
        boards = List.of(
                new TrafficBoard(random.split(), 11, Optional.of(network.join(0))),
                new TrafficBoard(random.split(), 12, Optional.of(network.join(1))));
    }

    /** Runs, and checks on the way. */
    void run(int programs) {
        try (var threads = Executors.newFixedThreadPool(boards.size())) {
            double after = 0;
            for (int i = 0; i < programs; i++) {
                boolean meets = i % PROGRAMS_PER_MEETING == 0;
                all(threads, board -> board.random(meets));
                requireBalance();
                if (i == programs / 3) {
                    after = usedBytes();
                }
            }
            double growth = usedBytes() - after;
            assertTrue(growth < LARGEST_GROWTH_BYTES, () -> "memory grew by %.0f bytes".formatted(growth));
            all(threads, TrafficBoard::silence);
        }
        requireBalance();
        for (var board : boards) {
            requireEverythingInUse(board.report(), programs);
        }
    }

    private void all(Executor threads, Consumer<TrafficBoard> task) {
        CompletableFuture.allOf(boards.stream()
                        .map(board -> CompletableFuture.runAsync(() -> task.accept(board), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** What went into a stage came out, was stopped there, or is under way. */
    private void requireBalance() {
        for (var board : boards) {
            assertEquals(List.of(), board.report().balance().differences());
        }
        var networks = boards.stream()
                .map(board -> board.report().link().units().network())
                .toList();
        assertEquals(
                networks.stream().mapToLong(NetworkGate.Counters::sent).sum(),
                networks.stream()
                        .mapToLong(network -> network.received() + network.unheard() + network.underWay())
                        .sum());
    }

    private static void requireEverythingInUse(ExecutionReport report, int programs) {
        var chip = report.events();
        var units = report.link().units();
        assertEquals(EventsUnderWay.NONE, chip.underWay());
        assertEquals((long) programs * TrafficBoard.SPIKES, report.spikes());
        assertTrue(chip.neuronSpikes() > programs, () -> chip.neuronSpikes() + " spikes");
        assertTrue(
                LongStream.of(
                                report.link().damaged(),
                                report.link().lostOnTheWay(),
                                units.serial().toChip(),
                                units.network().toChip(),
                                units.vectors().toChip(),
                                chip.fromBackground(),
                                chip.madcSamples())
                        .allMatch(count -> count > 0),
                report::toString);
    }

    private static double usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
