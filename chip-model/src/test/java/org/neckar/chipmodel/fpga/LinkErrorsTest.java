package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.LinkNotification;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.HicannARQStatusOnFPGA;
import org.neckar.hal.coordinate.PhyStatusOnFPGA;
import org.neckar.hal.phy.HicannARQStatus;
import org.neckar.hal.phy.PhyStatus;

/** Bit errors on the links between FPGA and chip. */
class LinkErrorsTest {
    private static final double ONE_WORD_IN_16 = 1e-3;
    private static final int WORDS = 1000;

    private static TestBoard board(double rate, long trial) {
        var chip = new ModelSettings(1, trial, true, true);
        return new TestBoard(new EmulatedBoard(
                new ScriptedCircuits(), BoardSettings.of(chip).withLinkBitErrorRate(rate), Optional.empty()));
    }

    /** Writes and reads registers, then sends spikes that come back. */
    private static WordBuffer program() {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        TestBoard.record(program);
        for (int i = 0; i < WORDS; i++) {
            Omnibus.write(program, 0, i);
            Omnibus.read(program, 0);
        }
        Timing.setupTimer(program);
        for (int i = 0; i < WORDS; i++) {
            Timing.waitUntil(program, 10L * i);
            Events.spikes(program, i);
        }
        Timing.waitUntil(program, 10L * WORDS + 100);
        return program;
    }

    @Test
    void shouldCountNothingOnFaultlessLinks() {
        var board = board(0, 0);
        assertEquals(WORDS, board.run(program()).spikes().size());
        var arq = board.read(new HicannARQStatusOnFPGA(), HicannARQStatus.class);
        assertEquals(new HicannARQStatus(3L * WORDS, 3L * WORDS, WORDS, WORDS), arq);
        long toChip = 0;
        for (int phy = 0; phy < 8; phy++) {
            var status = board.read(new PhyStatusOnFPGA(phy), PhyStatus.class);
            assertEquals(0, status.crcErrorCount());
            assertEquals(0, status.rxDroppedCount());
            assertEquals(2 * WORDS / 8, status.rxCount());
            toChip += status.txCount();
        }
        assertEquals(4L * WORDS, toChip);
    }

    @Test
    void shouldRepeatWordsOfTheOmnibusUntilTheyArrive() {
        var board = board(ONE_WORD_IN_16, 0);
        var answers = board.run(program()).responses(ResponseQueue.OMNIBUS);
        for (int i = 0; i < WORDS; i++) {
            assertEquals(i, answers.value(i));
        }
        var arq = board.read(new HicannARQStatusOnFPGA(), HicannARQStatus.class);
        assertEquals(3L * WORDS, arq.writeCount());
        assertEquals(WORDS, arq.readCount());
        // 1 - (1 - 0.001)^64 = 6.2 % of the words are damaged; five standard deviations
        assertEquals(
                3 * WORDS * 0.0661, (double) (arq.txCount() - arq.writeCount()), 5 * Math.sqrt(3 * WORDS * 0.0661));
        assertEquals(WORDS * 0.0661, (double) (arq.rxCount() - arq.readCount()), 5 * Math.sqrt(WORDS * 0.0661));
    }

    @Test
    void shouldLoseDamagedEventsAndCountThem() {
        var board = board(ONE_WORD_IN_16, 0);
        var answers = board.run(program());
        var link = board.report().link();
        assertEquals(List.of(), board.report().balance().differences());
        assertEquals(
                WORDS, link.damaged() + link.lostOnTheWay() + answers.spikes().size());
        assertEquals(WORDS * 0.062, (double) link.damaged(), 5 * Math.sqrt(WORDS * 0.062));
        long dropped = 0;
        long errors = 0;
        for (int phy = 0; phy < 8; phy++) {
            var status = board.read(new PhyStatusOnFPGA(phy), PhyStatus.class);
            dropped += status.rxDroppedCount();
            errors += status.crcErrorCount();
        }
        assertEquals(link.lostOnTheWay(), dropped);
        assertTrue(errors > dropped, "words of the omnibus as well");
        var notices = answers.linkNotifications();
        assertEquals(
                dropped,
                notices.stream()
                        .filter(notice -> notice.crcError() && !notice.crcRecovered())
                        .count());
        assertTrue(notices.stream().allMatch(LinkNotification::linkUp));
    }

    @Test
    void shouldMakeTheSameErrorsInTheSameTrialOnly() {
        long[] words = board(ONE_WORD_IN_16, 3).words(program());
        assertArrayEquals(words, board(ONE_WORD_IN_16, 3).words(program()));
        assertFalse(Arrays.equals(words, board(ONE_WORD_IN_16, 4).words(program())));
    }
}
