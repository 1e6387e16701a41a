package org.neckar.calibration.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;

class LinearPredictionTest {
    private static final KnobRange OFFSETS = new KnobRange(-128, 127);

    @Test
    void shouldComputeTheKnobFromOneObservation() {
        var search = new LinearPrediction(0, 1).towards(new Goal(OFFSETS, false, 128, 128, 128));
        assertArrayEquals(new int[] {0, 0, 0}, search.start());
        assertEquals(1, search.observations());
        assertArrayEquals(new int[] {8, -11, 0}, search.next(new double[] {120, 139.4, 128.4}));
        assertTrue(search.isDone());
    }

    @Test
    void shouldFollowTheSlope() {
        var search = new LinearPrediction(10, -0.5).towards(new Goal(OFFSETS, true, 100));
        assertArrayEquals(new int[] {-10}, search.next(new double[] {90}));
    }

    @Test
    void shouldClipToTheRange() {
        var search = new LinearPrediction(0, 1).towards(new Goal(OFFSETS, false, 0, 300));
        assertArrayEquals(new int[] {-128, 127}, search.next(new double[] {255, 0}));
    }

    @Test
    void shouldStayAtTheProbeWithoutAFiniteObservation() {
        var search = new LinearPrediction(3, 1).towards(new Goal(OFFSETS, false, 100, 100));
        assertArrayEquals(new int[] {3, 3}, search.next(new double[] {Double.NaN, Double.POSITIVE_INFINITY}));
    }

    @Test
    void shouldRefuseASlopeAgainstTheGoal() {
        assertThrows(NeckarException.class, () -> new LinearPrediction(0, 1).towards(new Goal(OFFSETS, true, 1)));
    }

    @Test
    void shouldRefuseAFlatLine() {
        assertThrows(NeckarException.class, () -> new LinearPrediction(0, 0));
    }
}
