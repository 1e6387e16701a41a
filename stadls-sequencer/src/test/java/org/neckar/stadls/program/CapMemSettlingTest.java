package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CapMemSettlingTest {
    @Test
    void shouldTellCellsOfTheParameterMemoryFromItsConfiguration() {
        for (int block = 0; block < 4; block++) {
            int base = 0x0014_0000 + 0x8000 * block;
            assertTrue(CapMemSettling.isNeededAfter(base));
            assertTrue(CapMemSettling.isNeededAfter(base + 32 * 129 + 23));
            assertFalse(CapMemSettling.isNeededAfter(base - 1));
            assertFalse(CapMemSettling.isNeededAfter(base + 32 * 129 + 24));
            assertFalse(CapMemSettling.isNeededAfter(base + 0x4000));
        }
    }

    @Test
    void shouldLastAsLongAsTheFieldWaits() {
        assertEquals(2_500_000, CapMemSettling.STEP.cycles());
        assertEquals(12_500_000, CapMemSettling.COMPLETE.cycles());
    }
}
