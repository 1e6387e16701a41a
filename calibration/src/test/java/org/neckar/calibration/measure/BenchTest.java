package org.neckar.calibration.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CADCConfigOnDLS;
import org.neckar.stadls.program.CapMemSettling;
import org.neckar.stadls.run.Board;

class BenchTest {
    private static final int CONVERSION_WORDS = 258 + 1;
    private static final int BARRIER_WORDS = 1;
    private static final int WRITE_WORDS = 2;
    private static final int WAIT_WORDS = 2;

    private final RecordedConnection connection = new RecordedConnection();
    private final Bench bench = new Bench(Board.on(connection));

    private long[] lastProgram() {
        return connection.programs().getLast();
    }

    private boolean waits(long cycles) {
        return Arrays.stream(lastProgram()).anyMatch(word -> word == ToFpga.waitUntil(cycles));
    }

    @Test
    void shouldWriteTheWholeChipAndSettleFirst() {
        bench.readCadc(1);
        int whole = WRITE_WORDS * bench.chip().size() + BARRIER_WORDS + WAIT_WORDS + CONVERSION_WORDS;
        assertEquals(whole, lastProgram().length);
        assertTrue(waits(2_500_000));
    }

    @Test
    void shouldNeitherWriteNorWaitWhenNothingChanged() {
        bench.readCadc(1);
        bench.change(chip -> {});
        bench.readCadc(3);
        assertEquals(BARRIER_WORDS + 3 * CONVERSION_WORDS, lastProgram().length);
    }

    @Test
    void shouldSettleAfterAChangedParameterCell() {
        bench.readCadc(1);
        bench.change(chip -> chip.capMem(CapMemRow.V_LEAK.cell(new AtomicNeuronOnDLS(300)), 500));
        bench.readCadc(1);
        assertEquals(WRITE_WORDS + BARRIER_WORDS + WAIT_WORDS + CONVERSION_WORDS, lastProgram().length);
        assertTrue(waits(CapMemSettling.STEP.cycles()));
    }

    @Test
    void shouldNotWaitForRegistersThatNeedNoSettling() {
        bench.readCadc(1);
        bench.change(chip -> chip.set(new CADCConfigOnDLS(0), CADCConfig.DEFAULT.withEnable(true)));
        bench.readCadc(1);
        assertEquals(WRITE_WORDS + BARRIER_WORDS + CONVERSION_WORDS, lastProgram().length);
    }

    @Test
    void shouldWaitLongerOnceWhenAsked() {
        bench.readCadc(1);
        bench.settleLonger(5);
        bench.readCadc(1);
        assertTrue(waits(5 * CapMemSettling.STEP.cycles()));
        bench.readCadc(1);
        assertEquals(BARRIER_WORDS + CONVERSION_WORDS, lastProgram().length);
    }

    @Test
    void shouldReadZerosFromABoardThatAnswersZeros() {
        assertArrayEquals(new double[CadcReadout.CHANNELS], bench.readCadc(2));
    }

    @Test
    void shouldRefuseNoConversion() {
        assertThrows(NeckarException.class, () -> bench.readCadc(0));
    }
}
