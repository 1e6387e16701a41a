package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;

class CapMemTest {
    private static final int CELL = CapMem.cell(2, 17, 3);
    private static final long MILLISECOND = 250_000;

    private CapMem memory;

    @BeforeEach
    void powerUp() {
        memory = new CapMem(new FixedPattern(ModelSettings.IDEAL), false);
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
    void shouldLeakAwayWithATimeConstantOfASecondWhenItsRefreshEnds() {
        memory.write(0, CELL, 300);
        memory.refresh(100 * MILLISECOND, cell -> {});
        memory.write(100 * MILLISECOND, CELL, CapMem.HOLD);
        assertEquals(300 * Math.exp(-0.001), codeAt(101 * MILLISECOND), 1e-9);
        assertEquals(300 * Math.exp(-0.8), codeAt(900 * MILLISECOND), 1e-9);
    }

    @Test
    void shouldLetAllCellsOfABlockLeakWhileItsEngineStandsStill() {
        memory.write(0, CELL, 300);
        memory.refresh(100 * MILLISECOND, cell -> {});
        memory.engine(100 * MILLISECOND, 2, false);
        assertEquals(300 * Math.exp(-0.1), codeAt(200 * MILLISECOND), 1e-9);
    }

    @Test
    void shouldKeepACodeForTheEngine() {
        memory.engine(0, 2, false);
        memory.write(0, CELL, 300);
        assertEquals(0, codeAt(100 * MILLISECOND));
        memory.engine(100 * MILLISECOND, 2, true);
        assertEquals(300, codeAt(200 * MILLISECOND));
    }

    @Test
    void shouldRunTheEnginesOfTheOtherBlocks() {
        memory.engine(0, 1, false);
        memory.write(0, CELL, 300);
        assertEquals(300, codeAt(100 * MILLISECOND));
    }

    @Test
    void shouldFindNoReferenceCurrentAtThePad() {
        memory.write(0, CELL, 300);
        memory.references(
                0,
                ReferenceGeneratorConfig.DEFAULT
                        .withEnableInternalReference(false)
                        .withEnableReferenceInput(true));
        assertEquals(0, codeAt(100 * MILLISECOND));
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

    private static CapMem uneven() {
        return new CapMem(new FixedPattern(ModelSettings.chip(3)), true);
    }

    private static double firstCell(CapMem memory, int others, int step) {
        for (int column = 0; column < 128; column++) {
            memory.write(0, CapMem.cell(1, column, 10), column <= others ? 400 + column % 11 * step : 7 * column);
        }
        memory.refresh(100 * MILLISECOND, cell -> {});
        return memory.code(CapMem.cell(1, 0, 10));
    }

    @Test
    void shouldLowerACellByAFewCodesWhenItsWholeRowHasItsCode() {
        double alone = firstCell(uneven(), 0, 0);
        double lowered = alone - firstCell(uneven(), 127, 0);
        assertEquals(400, alone);
        assertTrue(lowered > 1 && lowered < 3.5, lowered + " codes");
        double scattered = alone - firstCell(uneven(), 127, 1);
        assertTrue(scattered < lowered / 5, scattered + " codes when scattered");
    }

    @Test
    void shouldKnowNoCrossTalkWithoutMismatch() {
        assertEquals(400, firstCell(memory, 127, 0));
    }

    @Test
    void shouldFollowTheReferenceCurrentAndTheSlopeOfItsBlock() {
        memory.write(0, CELL, 300);
        memory.refresh(100 * MILLISECOND, cell -> {});
        memory.references(
                100 * MILLISECOND,
                ReferenceGeneratorConfig.DEFAULT.withReferenceControl(5).withCapmemSlope(List.of(11, 11, 22, 11)));
        assertEquals(100 * MILLISECOND, memory.nextRefresh());
        memory.refresh(memory.nextRefresh(), cell -> {});
        assertEquals(300, memory.code(CELL));
        memory.references(100 * MILLISECOND, ReferenceGeneratorConfig.DEFAULT.withEnableInternalReference(false));
        assertEquals(0, codeAt(101 * MILLISECOND));
    }

    @Test
    void shouldBeEmptyWithoutSupplyAndSettleAnewWithIt() {
        memory.write(0, CELL, 500);
        memory.refresh(100 * MILLISECOND, cell -> {});
        memory.supply(100 * MILLISECOND, false);
        assertEquals(100 * MILLISECOND, memory.nextRefresh());
        assertEquals(0, codeAt(100 * MILLISECOND));
        memory.write(110 * MILLISECOND, CELL, 600);
        assertEquals(0, codeAt(200 * MILLISECOND));
        memory.supply(200 * MILLISECOND, true);
        assertEquals(600 * (1 - Math.exp(-1 / 2.88)), codeAt(201 * MILLISECOND), 1e-9);
        assertEquals(600, codeAt(300 * MILLISECOND));
    }
}
