package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LengthConstantTest {
    @Test
    void shouldFindTheLengthConstantOfAnExponential() {
        assertEquals(2, LengthConstantStudy.lengthConstant(80, 48.52, 29.43, 17.85, 10.83), 0.01);
    }

    @Test
    void shouldHardlyMindWhatNoiseAddsToSmallHeights() {
        assertEquals(0.5, LengthConstantStudy.lengthConstant(80, 11, 2.5, 1, 1), 0.03);
    }

    @Test
    void shouldCorrelateRanksWithTheirPosition() {
        assertEquals(1, LengthConstantStudy.rankCorrelation(1, 10, 11, 500), 1e-12);
        assertEquals(-1, LengthConstantStudy.rankCorrelation(3, 2, -8), 1e-12);
        assertEquals(0.5, LengthConstantStudy.rankCorrelation(1, 3, 2), 1e-12);
    }
}
