package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapMemTest {
    private static final int CELL = CapMem.cell(2, 17, 3);
    private static final long MILLISECOND = 250_000;

    private CapMem memory;

    @BeforeEach
    void powerUp() {
        memory = new CapMem(new FixedPattern(ModelSettings.IDEAL));
    }

    private double codeAt(long cycle) {
        memory.refresh(cycle, cell -> {});
        return memory.code(CELL);
    }

    @Test
    void shouldBeWithinOneCodeAfterTwentyMillisecondsEvenForTheLargestStep() {
        memory.write(0, CELL, 1022);
        assertTrue(codeAt(10 * MILLISECOND) < 1001, "still moving after 10 ms");
        assertEquals(1022, codeAt(20 * MILLISECOND), 1);
    }

    @Test
    void shouldArriveExactly() {
        memory.write(0, CELL, 517);
        assertEquals(517, codeAt(100 * MILLISECOND));
        assertFalse(memory.moving());
        assertEquals(Long.MAX_VALUE, memory.nextRefresh());
    }

    @Test
    void shouldStartFromWhereItStandsWhenWrittenAgainOnTheWay() {
        memory.write(0, CELL, 1000);
        double before = codeAt(MILLISECOND);
        memory.write(MILLISECOND, CELL, 0);
        assertEquals(before, codeAt(MILLISECOND + 1), 0.01);
    }

    @Test
    void shouldHoldWhatItHasWhenItsRefreshEnds() {
        memory.write(0, CELL, 300);
        memory.refresh(100 * MILLISECOND, cell -> {});
        memory.write(100 * MILLISECOND, CELL, CapMem.HOLD);
        assertEquals(300, codeAt(900 * MILLISECOND));
    }

    @Test
    void shouldNeedFewRefreshesForAnyWait() {
        memory.write(0, CELL, 1022);
        int refreshes = 0;
        while (memory.nextRefresh() != Long.MAX_VALUE) {
            memory.refresh(memory.nextRefresh(), cell -> {});
            refreshes++;
        }
        assertTrue(refreshes <= 8, refreshes + " refreshes");
    }

    @Test
    void shouldGiveTheVoltageOfItsCode() {
        memory.write(0, CELL, 550);
        memory.refresh(100 * MILLISECOND, cell -> {});
        assertEquals(1.05, memory.volts(CELL), 0.001);
    }
}
