package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.exchange.BoardNetwork;
import org.neckar.chipmodel.exchange.ExchangeTiming;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.InputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.InstructionTimeoutConfigOnFPGA;
import org.neckar.hal.coordinate.OutputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.coordinate.SystimeCorrectionBarrierConfigOnFPGA;
import org.neckar.hal.fpga.InputRoutingTableEntry;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hal.fpga.OutputRoutingTableEntry;
import org.neckar.hal.timing.SystimeCorrectionBarrierConfig;

/** Several boards that exchange spikes through their routing tables and meet at barriers, each in its own thread. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoardNetworkTest {
    /** From a spike leaving one chip to the spike it becomes leaving another, in FPGA cycles: 1.25 us. */
    private static final int CHIP_TO_CHIP = 2 * FpgaTiming.LINK + 2 * ExchangeTiming.LOOK_UP + ExchangeTiming.NETWORK;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<TestBoard> boards = new ArrayList<>();
    private final List<WordBuffer> programs = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void power(int count) {
        var network = new BoardNetwork(count);
        for (int fpga = 0; fpga < count; fpga++) {
            boards.add(new TestBoard(new EmulatedBoard(
                    new ScriptedCircuits(),
                    BoardSettings.of(ModelSettings.chip(fpga)),
                    Optional.of(network.join(fpga)))));
            var program = new WordBuffer();
            TestBoard.bringUp(program);
            TestBoard.record(program);
            programs.add(program);
        }
    }

    private static void send(WordBuffer program, int label, int onNetwork) {
        TestBoard.write(
                program, new OutputRoutingTableEntryOnFPGA(label), new OutputRoutingTableEntry(onNetwork, true));
    }

    private static void receive(WordBuffer program, int onNetwork, int label) {
        TestBoard.write(
                program,
                new InputRoutingTableEntryOnFPGA(onNetwork),
                new InputRoutingTableEntry(new SpikeLabel(label), true));
    }

    /** All meet; then the timer begins. */
    private static void meet(WordBuffer program) {
        Timing.barrier(program, Timing.BARRIER_OMNIBUS);
        Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        Timing.setupTimer(program);
    }

    private List<PlaybackDecoder> run() {
        var runs = IntStream.range(0, boards.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> boards.get(i).run(programs.get(i)), threads))
                .toList();
        var answers = runs.stream().map(CompletableFuture::join).toList();
        programs.forEach(WordBuffer::clear);
        boards.forEach(board -> assertEquals(List.of(), board.report().balance().differences()));
        return answers;
    }

    private static List<String> spikes(PlaybackDecoder answers) {
        var spikes = answers.spikes();
        return IntStream.range(0, spikes.size())
                .mapToObj(i -> "%04x@%d".formatted(spikes.label(i), spikes.chipTime(i) - spikes.chipTime(0)))
                .toList();
    }

    @Test
    void shouldCarryASpikeFromChipToChip() {
        power(2);
        send(programs.get(0), 0x0012, 0x7abc);
        receive(programs.get(1), 0x7abc, 0x4034);
        programs.forEach(BoardNetworkTest::meet);
        Timing.waitUntil(programs.get(1), 100);
        for (var program : programs) {
            Events.spikes(program, 0x0001);
            Timing.waitUntil(program, 1000);
        }
        Timing.setupTimer(programs.get(0));
        Events.spikes(programs.get(0), 0x0012);
        for (var program : programs) {
            Timing.waitUntil(program, 5000);
        }
        var answers = run();
        assertEquals(List.of("0001@0", "0012@1001"), spikes(answers.get(0)));
        // the other board began a hundred cycles later: 1001 - 100 and the way
        assertEquals(List.of("0001@0", "4034@" + (901 + CHIP_TO_CHIP)), spikes(answers.get(1)));
        assertTrue(CHIP_TO_CHIP * 8 < 1300, "published: less than 1.3 us");
        assertEquals(1, boards.get(0).report().link().units().network().sent());
        assertEquals(1, boards.get(1).report().link().units().network().received());
    }

    @Test
    void shouldPassASpikeOnFromBoardToBoard() {
        int count = 3;
        power(count);
        for (int fpga = 0; fpga < count; fpga++) {
            send(programs.get(fpga), 0x0010, fpga);
            receive(programs.get((fpga + 1) % count), fpga, 0x0010);
            meet(programs.get(fpga));
        }
        Events.spikes(programs.get(0), 0x0010);
        programs.forEach(program -> Timing.waitUntil(program, 10 * CHIP_TO_CHIP));
        var answers = run();
        assertEquals(
                List.of("0010@0", "0010@" + 3 * CHIP_TO_CHIP, "0010@" + 6 * CHIP_TO_CHIP, "0010@" + 9 * CHIP_TO_CHIP),
                spikes(answers.get(0)));
        assertEquals(List.of("0010@0", "0010@" + 3 * CHIP_TO_CHIP, "0010@" + 6 * CHIP_TO_CHIP), spikes(answers.get(1)));
    }

    @Test
    void shouldDropLabelsThatTheInputTableDoesNotKnow() {
        power(3);
        send(programs.get(0), 5, 1);
        receive(programs.get(1), 1, 0x0006);
        programs.forEach(BoardNetworkTest::meet);
        Events.spikes(programs.get(0), 5, 7);
        programs.forEach(program -> Timing.waitUntil(program, 1000));
        var answers = run();
        assertEquals(List.of("0006@0"), spikes(answers.get(1)));
        assertEquals(List.of(), spikes(answers.get(2)));
        assertEquals(1, boards.get(2).report().link().units().network().unrouted());
        assertEquals(1, boards.get(0).report().link().units().network().local());
    }

    @Test
    void shouldExchangeNothingBeforeTheBarrierAndAfterTheEnd() {
        power(2);
        send(programs.get(0), 5, 1);
        receive(programs.get(1), 1, 6);
        Events.spikes(programs.get(0), 5);
        programs.forEach(BoardNetworkTest::meet);
        // the other board has come to its end when this is sent
        Timing.waitUntil(programs.get(0), 1000);
        Events.spikes(programs.get(0), 5);
        Timing.waitUntil(programs.get(0), 2000);
        var answers = run();
        assertEquals(List.of(), spikes(answers.get(1)));
        var first = boards.get(0).report().link().units().network();
        assertEquals(1, first.outOfStep());
        assertEquals(
                1,
                first.unheard()
                        + boards.get(1).report().link().units().network().unheard());
    }

    @Test
    void shouldOpenTheBarrierForAllWhenTheLastOneHasArrived() {
        power(2);
        run();
        for (var program : programs) {
            Timing.setupTimer(program);
        }
        Timing.waitUntil(programs.get(1), 7000);
        for (var program : programs) {
            Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
            Timing.readTimer(program);
        }
        var answers = run();
        for (var answer : answers) {
            long timer = answer.responses(ResponseQueue.OMNIBUS).value(0);
            assertEquals(7000 + ExchangeTiming.BARRIER, timer);
        }
    }

    @Test
    void shouldKeepTheChipsRunningAtAFurtherBarrier() {
        power(2);
        send(programs.get(0), 5, 1);
        receive(programs.get(1), 1, 6);
        send(programs.get(1), 6, 2);
        receive(programs.get(0), 2, 0x4007);
        programs.forEach(BoardNetworkTest::meet);
        // board 0 sends and waits at once; board 1 comes later and answers before
        Events.spikes(programs.get(0), 5);
        Timing.waitUntil(programs.get(1), 3000);
        for (var program : programs) {
            Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
            Timing.readTimer(program);
        }
        var answers = run();
        assertEquals(List.of("0005@0", "4007@" + 2 * CHIP_TO_CHIP), spikes(answers.get(0)));
        assertEquals(
                3000 + ExchangeTiming.BARRIER,
                answers.get(0).responses(ResponseQueue.OMNIBUS).value(0));
    }

    @Test
    void shouldGiveUpABarrierThatAnotherReachesTooLateAndAllAfterIt() {
        power(3);
        run();
        for (var program : programs) {
            TestBoard.write(program, new InstructionTimeoutConfigOnFPGA(), new InstructionTimeoutConfig(125_000));
            Timing.setupTimer(program);
        }
        // one millisecond of patience, two of difference
        Timing.waitUntil(programs.get(2), 250_000);
        for (var program : programs) {
            Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        }
        run().forEach(answers -> assertEquals(1, answers.timeoutNotifications().size()));
        for (var program : programs) {
            Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        }
        run().forEach(answers -> assertEquals(1, answers.timeoutNotifications().size()));
    }

    @Test
    void shouldGiveUpAFurtherBarrierThatAnotherReachesTooLate() {
        power(2);
        for (var program : programs) {
            TestBoard.write(program, new InstructionTimeoutConfigOnFPGA(), new InstructionTimeoutConfig(125_000));
            meet(program);
        }
        Timing.waitUntil(programs.get(1), 250_000);
        for (var program : programs) {
            Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
            Timing.readTimer(program);
        }
        for (var answers : run()) {
            assertEquals(1, answers.timeoutNotifications().size());
        }
    }

    @Test
    void shouldGiveUpAFurtherBarrierToWhichAnotherDoesNotCome() {
        power(2);
        programs.forEach(BoardNetworkTest::meet);
        Timing.barrier(programs.get(0), Timing.BARRIER_MULTI_FPGA);
        var answers = run();
        assertEquals(1, answers.get(0).timeoutNotifications().size());
        assertEquals(0, answers.get(1).timeoutNotifications().size());
    }

    @Test
    void shouldPassTheBarrierOfTheSystemTimeUnlessItIsArmedOnANetwork() {
        power(2);
        run();
        for (var program : programs) {
            Timing.barrier(program, Timing.BARRIER_SYSTIME_CORRECTION);
            meet(program);
        }
        run().forEach(answers -> assertEquals(0, answers.timeoutNotifications().size()));
        TestBoard.write(
                programs.get(0),
                new SystimeCorrectionBarrierConfigOnFPGA(),
                SystimeCorrectionBarrierConfig.DEFAULT.withEnableInterrupt(true));
        Timing.barrier(programs.get(0), Timing.BARRIER_SYSTIME_CORRECTION);
        assertEquals(1, run().getFirst().timeoutNotifications().size());
    }
}
