package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.routing.CrossbarInputDropCounter;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.routing.CrossbarOutputConfig;
import org.neckar.hal.routing.CrossbarOutputEventCounter;
import org.neckar.hal.timing.SystimeSyncBase;

class SpikeLoopbackTest {
    private final TestBoard board = new TestBoard(new ScriptedCircuits());
    private final WordBuffer program = new WordBuffer();

    @BeforeEach
    void bringUp() {
        board.start();
    }

    private static int[] labels(PlaybackDecoder answers) {
        int[] labels = new int[answers.spikes().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = answers.spikes().label(i);
        }
        return labels;
    }

    private PlaybackDecoder runAndWait() {
        Timing.setupTimer(program);
        Timing.waitUntil(program, 1000);
        return board.run(program);
    }

    @Test
    void shouldReturnLabelsThroughTheirOwnChannel() {
        for (int channel = 0; channel < 4; channel++) {
            Events.spikes(program, channel << 14 | 0x1230 | channel);
        }
        assertArrayEquals(new int[] {0x1230, 0x5231, 0x9232, 0xd233}, labels(runAndWait()));
    }

    @Test
    void shouldStampTheTimeAtWhichTheSpikeReachedTheChip() {
        Timing.systimeSync(program, true);
        Timing.barrier(program, Timing.BARRIER_SYSTIME);
        Timing.setupTimer(program);
        for (int at : new int[] {10, 11, 12, 400, 401, 100_000, 100_003}) {
            Timing.waitUntil(program, at);
            Events.spikes(program, at & 0x3fff);
        }
        var spikes = runAndWait().spikes();
        List<Long> fromFirst = new ArrayList<>();
        for (int i = 0; i < spikes.size(); i++) {
            fromFirst.add(spikes.chipTime(i) - spikes.chipTime(0) + 10);
            assertEquals(FpgaTiming.LINK, spikes.fpgaTime(i) - spikes.chipTime(i));
        }
        assertEquals(List.of(10L, 11L, 12L, 400L, 401L, 100_000L, 100_003L), fromFirst);
    }

    @Test
    void shouldCountChipTimeFromTheBaseOfTheSynchronisation() {
        long base = 0x123_4567_89abL;
        TestBoard.write(program, new SystimeSyncBaseOnDLS(), new SystimeSyncBase(base));
        Timing.systimeSync(program, true);
        Timing.barrier(program, Timing.BARRIER_SYSTIME);
        Events.spikes(program, 1);
        assertEquals(base + FpgaTiming.LINK, runAndWait().spikes().chipTime(0));
    }

    @Test
    void shouldLetPassOnlyLabelsThatMatchTheNode() {
        var node = CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(8), new CrossbarInputOnDLS(8));
        TestBoard.write(program, node, new CrossbarNode(0x00f0, new NeuronLabel(0x0050), false));
        for (int label : new int[] {0x50, 0x51, 0x60, 0x3f5f, 0x40}) {
            Events.spikes(program, label);
        }
        assertArrayEquals(new int[] {0x50, 0x51, 0x3f5f}, labels(runAndWait()));
    }

    @Test
    void shouldDropEverythingAtAClosedNodeAndCountIt() {
        var node = CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(9), new CrossbarInputOnDLS(9));
        TestBoard.write(program, node, CrossbarNode.DROP_ALL.withEnableDropCounter(true));
        for (int i = 0; i < 5; i++) {
            Events.spikes(program, 0x4000 | i);
        }
        assertEquals(0, runAndWait().spikes().size());
        assertEquals(
                5,
                board.read(new CrossbarInputOnDLS(9), CrossbarInputDropCounter.class)
                        .value());
    }

    @Test
    void shouldCountTheEventsOfAnOutput() {
        var counting = new ArrayList<>(CrossbarOutputConfig.DEFAULT.enableEventCounter());
        counting.set(10, true);
        TestBoard.write(
                program,
                new CrossbarOutputConfigOnDLS(),
                CrossbarOutputConfig.DEFAULT.withEnableEventCounter(counting));
        Events.spikes(program, 0x8001, 0x8002, 0x8003);
        runAndWait();
        assertEquals(
                3,
                board.read(new CrossbarOutputOnDLS(10), CrossbarOutputEventCounter.class)
                        .value());
        assertEquals(
                0,
                board.read(new CrossbarOutputOnDLS(11), CrossbarOutputEventCounter.class)
                        .value());
    }

    @Test
    void shouldRecordNothingWhileRecordingIsOff() {
        TestBoard.write(program, new EventRecordingConfigOnFPGA(), EventRecordingConfig.DEFAULT);
        Events.spikes(program, 7);
        assertEquals(0, runAndWait().spikes().size());
        assertEquals(1, board.report().unrecordedEvents());
    }

    @Test
    void shouldLoseWhatABusyOutputCannotQueueAndCountIt() {
        for (int i = 0; i < 100; i++) {
            Events.spikes(program, 1, 2, 3);
        }
        int received = runAndWait().spikes().size();
        var events = board.report().events();
        assertEquals(300, received + events.lostToFpga());
        assertEquals(events.forwarded(), events.toFpga() + events.lostToFpga() + events.busClosed());
    }
}
