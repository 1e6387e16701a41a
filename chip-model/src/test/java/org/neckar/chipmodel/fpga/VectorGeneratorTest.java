package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.exchange.ExchangeTiming;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.VectorGeneratorControlOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorLUTEntryOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorLUTEntryOnVectorGeneratorLUT;
import org.neckar.hal.coordinate.VectorGeneratorNotificationAddressOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorTriggerOnFPGA;
import org.neckar.hal.fpga.VectorGeneratorControl;
import org.neckar.hal.fpga.VectorGeneratorLUTEntry;
import org.neckar.hal.fpga.VectorGeneratorNotificationAddress;
import org.neckar.hal.fpga.VectorGeneratorSignal;
import org.neckar.hal.fpga.VectorGeneratorSource;
import org.neckar.hal.fpga.VectorGeneratorTrigger;

/** Vectors of activations that the FPGA turns into spikes, seen as the chip sends them back. */
class VectorGeneratorTest {
    private static final int FIFO = 0x8400_0200;
    private static final int NOTIFIED = 0x8000_0010;
    private static final int TOP = 0;
    private static final int LAST = 0x80;

    private final TestBoard board = new TestBoard(new EmulatedBoard(
            new ScriptedCircuits(),
            BoardSettings.of(ModelSettings.chip(1)).withVectorGenerators(true),
            Optional.empty()));
    private final WordBuffer program = new WordBuffer();

    @BeforeEach
    void bringUp() {
        TestBoard.bringUp(program);
        TestBoard.record(program);
        for (int entry = 0; entry < 8; entry++) {
            TestBoard.write(
                    program, new VectorGeneratorLUTEntryOnFPGA(entry), new VectorGeneratorLUTEntry(0x80 + entry));
        }
        TestBoard.write(
                program,
                new VectorGeneratorNotificationAddressOnFPGA(TOP),
                new VectorGeneratorNotificationAddress(NOTIFIED & 0xffff_ffffL));
        board.run(program);
        program.clear();
    }

    private void control(VectorGeneratorControl control) {
        TestBoard.write(program, new VectorGeneratorControlOnFPGA(TOP), control);
    }

    /** Writes elements, four a word; those beyond the end are disabled. */
    private void vector(int... activations) {
        for (int at = 0; at < activations.length; at += 4) {
            int word = 0;
            int enables = 0;
            for (int i = 0; i < 4 && at + i < activations.length; i++) {
                int last = at + i == activations.length - 1 ? LAST : 0;
                word |= (activations[at + i] | last) << (Byte.SIZE * (3 - i));
                enables |= 1 << (3 - i);
            }
            Omnibus.write(program, FIFO, word, enables);
        }
    }

    /** Labels and their times after the first. */
    private List<List<Integer>> run() {
        Timing.setupTimer(program);
        Timing.waitUntil(program, 2000);
        var spikes = board.run(program).spikes();
        program.clear();
        List<List<Integer>> seen = new ArrayList<>();
        for (int i = 0; i < spikes.size(); i++) {
            seen.add(List.of(spikes.label(i), (int) (spikes.chipTime(i) - spikes.chipTime(0))));
        }
        assertEquals(List.of(), board.report().balance().differences());
        return seen;
    }

    private static int label(int entry, int activation) {
        return (0x80 + entry) << 5 | activation;
    }

    private long read(int address) {
        Omnibus.read(program, address);
        var answers = board.run(program).responses(ResponseQueue.OMNIBUS);
        program.clear();
        return answers.value(0);
    }

    private long notified() {
        return read(NOTIFIED);
    }

    @Test
    void shouldSendAnEventPerElementOneACycle() {
        vector(3, 0, 31, 7, 9);
        assertEquals(
                List.of(
                        List.of(label(0, 3), 0),
                        List.of(label(1, 0), 1),
                        List.of(label(2, 31), 2),
                        List.of(label(3, 7), 3),
                        List.of(label(4, 9), 4)),
                run());
        assertEquals(0, notified());
    }

    @Test
    void shouldLeaveOutZerosWhenToldButNotTheirTargets() {
        control(VectorGeneratorControl.DEFAULT.withEnableIgnoreZeros(true));
        vector(0, 5, 0, 6);
        assertEquals(List.of(List.of(label(1, 5), 0), List.of(label(3, 6), 1)), run());
    }

    @Test
    void shouldSpaceGroupsByTheWaitOfTheSource() {
        control(VectorGeneratorControl.DEFAULT.withEventPack(2).withSourceWaits(List.of(9, 0)));
        vector(1, 2, 3, 4);
        // two of one cycle queue before the one output to the FPGA
        assertEquals(
                List.of(
                        List.of(label(0, 1), 0),
                        List.of(label(1, 2), 1),
                        List.of(label(2, 3), 10),
                        List.of(label(3, 4), 11)),
                run());
    }

    @Test
    void shouldRepeatTheVector() {
        control(VectorGeneratorControl.DEFAULT
                .withResendCount(2)
                .withLookupTableEntryStart(new VectorGeneratorLUTEntryOnVectorGeneratorLUT(6)));
        vector(1, 2);
        assertEquals(
                List.of(label(6, 1), label(7, 2), label(6, 1), label(7, 2), label(6, 1), label(7, 2)),
                run().stream().map(List::getFirst).toList());
    }

    @Test
    void shouldWaitForTheTriggerAndNotify() {
        control(VectorGeneratorControl.DEFAULT.withSignal(VectorGeneratorSignal.NOTIFICATION_AND_TRIGGER));
        vector(1);
        assertEquals(List.of(), run());
        assertEquals(0, notified());
        TestBoard.trigger(program, new VectorGeneratorTriggerOnFPGA(TOP), VectorGeneratorTrigger.class);
        assertEquals(1, run().size());
        assertEquals(1, notified());
    }

    @Test
    void shouldNotifyAWordOfTheChip() {
        TestBoard.write(
                program, new VectorGeneratorNotificationAddressOnFPGA(TOP), new VectorGeneratorNotificationAddress(0));
        control(VectorGeneratorControl.DEFAULT.withSignal(VectorGeneratorSignal.NOTIFICATION));
        vector(1);
        run();
        assertEquals(1, read(0));
    }

    @Test
    void shouldGetNothingFromSourcesThatAreNotThere() {
        control(VectorGeneratorControl.DEFAULT.withSources(
                List.of(VectorGeneratorSource.EXTERNAL_0, VectorGeneratorSource.OMNIBUS)));
        vector(1);
        assertEquals(List.of(), run());
    }

    @Test
    void shouldLoseElementsBeyondItsMemoryAndCountThem() {
        int[] endless = new int[ExchangeTiming.VECTOR_ELEMENTS + 5];
        vector(endless);
        assertEquals(List.of(), run());
        assertEquals(5, board.report().link().units().vectors().lost());
    }

    @Test
    void shouldLeaveItsPlaceToTheMemoryOnABoardWithoutIt() {
        var plain = new TestBoard(new ScriptedCircuits());
        Omnibus.write(program, FIFO, 0x1234);
        Omnibus.read(program, FIFO);
        assertEquals(0x1234, plain.run(program).responses(ResponseQueue.OMNIBUS).value(0));
    }
}
