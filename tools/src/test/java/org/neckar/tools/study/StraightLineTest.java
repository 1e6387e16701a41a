package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StraightLineTest {
    @Test
    void shouldFindTheLineThatPointsLieOn() {
        var line = StraightLine.through(new double[] {1, 2, 4}, new double[] {5, 7, 11});
        assertEquals(2, line.slope(), 1e-12);
        assertEquals(3, line.offset(), 1e-12);
        assertEquals(1, line.r2(), 1e-12);
    }

    @Test
    void shouldTellTheShareOfVarianceThatItExplains() {
        var line = StraightLine.through(new double[] {0, 1, 2, 3}, new double[] {0, 2, 1, 3});
        assertEquals(0.8, line.slope(), 1e-12);
        assertEquals(0.64, line.r2(), 1e-12);
    }

    @Test
    void shouldUseOnlyPointsBetweenBothEnds() {
        var line = StraightLine.between(1, 2, new double[] {0, 1, 2, 3}, new double[] {9, 1, 2, 9});
        assertEquals(1, line.slope(), 1e-12);
        assertEquals(0, line.offset(), 1e-12);
    }
}
