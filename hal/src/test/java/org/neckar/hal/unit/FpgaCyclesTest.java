package org.neckar.hal.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;

class FpgaCyclesTest {
    @Test
    void shouldCount125CyclesPerMicrosecond() {
        assertEquals(new FpgaCycles(125), FpgaCycles.ofMicroseconds(1));
    }

    @Test
    void shouldRoundToTheNearestCycle() {
        assertEquals(new FpgaCycles(1), FpgaCycles.ofMicroseconds(0.0119));
    }

    @Test
    void shouldTellTheTimeInMicroseconds() {
        assertEquals(0.8, new FpgaCycles(100).microseconds());
    }

    @Test
    void shouldRefuseNegativeTimes() {
        assertThrows(NeckarException.class, () -> FpgaCycles.ZERO.minus(new FpgaCycles(1)));
    }

    @Test
    void shouldRefuseTimesThatAreNotNumbers() {
        assertThrows(NeckarException.class, () -> FpgaCycles.ofMicroseconds(Double.NaN));
    }
}
