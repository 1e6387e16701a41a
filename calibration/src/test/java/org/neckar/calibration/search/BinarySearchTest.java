package org.neckar.calibration.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.fisch.NeckarException;

class BinarySearchTest {
    private static Search search(KnobRange range, double target) {
        return new BinarySearch().towards(new Goal(range, false, target));
    }

    private static List<Integer> tested(Search search, IntToDoubleFunction observable) {
        var tested = new ArrayList<Integer>();
        int[] knobs = search.start();
        while (!search.isDone()) {
            tested.add(knobs[0]);
            knobs = search.next(new double[] {observable.applyAsDouble(knobs[0])});
        }
        return tested;
    }

    private static int result(Search search, IntToDoubleFunction observable) {
        int[] knobs = search.start();
        while (!search.isDone()) {
            knobs = search.next(new double[] {observable.applyAsDouble(knobs[0])});
        }
        return knobs[0];
    }

    @Test
    void shouldHalveTheIncrementsOfTheParameterMemory() {
        assertArrayEquals(
                new int[] {256, 128, 64, 32, 16, 8, 4, 2, 1, 1, 1, 1}, Bisection.increments(KnobRange.CAPMEM));
    }

    @ParameterizedTest
    @CsvSource({"0, 1022, 12", "0, 255, 10", "-128, 127, 10", "0, 63, 8", "0, 15, 6"})
    void shouldTakeAsManyObservationsAsTheField(int lower, int upper, int observations) {
        assertEquals(
                observations,
                tested(search(new KnobRange(lower, upper), 3.3), knob -> knob).size());
    }

    @Test
    void shouldWalkFromTheMiddleAndEndWithTheOtherNeighbour() {
        assertEquals(List.of(8, 4, 6, 5, 6, 4), tested(search(new KnobRange(0, 15), 5.6), knob -> knob));
    }

    @Test
    void shouldFindTheNearestKnobForEveryTarget() {
        for (double target = -0.4; target < 1022.5; target += 0.2) {
            assertEquals(
                    Math.round(target), result(search(KnobRange.CAPMEM, target), knob -> knob), "target " + target);
        }
    }

    @Test
    void shouldFindTheNearestKnobOfAnInvertedObservable() {
        for (double target = -15.3; target < 0.4; target += 0.2) {
            var search = new BinarySearch().towards(new Goal(new KnobRange(0, 15), true, target));
            assertEquals(Math.round(-target), result(search, knob -> -knob), "target " + target);
        }
    }

    @Test
    void shouldLeaveTheLimitOnceWhenItIsStuckThere() {
        var tested = tested(search(new KnobRange(0, 15), 1000), knob -> knob);
        assertEquals(List.of(8, 12, 14, 15, 15, 14), tested);
    }

    @Test
    void shouldGoUpWhereTheObservableIsNotANumber() {
        assertEquals(15, result(search(new KnobRange(0, 15), 5), knob -> knob < 15 ? Double.NaN : 100));
    }

    @Test
    void shouldGoDownWhereTheObservableIsInfinite() {
        assertEquals(4, result(search(new KnobRange(0, 15), 4), knob -> knob > 4 ? Double.POSITIVE_INFINITY : knob));
    }

    @Test
    void shouldSearchEachInstanceOnItsOwn() {
        var search = new BinarySearch().towards(new Goal(KnobRange.CAPMEM, false, 100, 1000));
        int[] knobs = search.start();
        while (!search.isDone()) {
            knobs = search.next(new double[] {knobs[0], knobs[1] * 2});
        }
        assertArrayEquals(new int[] {100, 500}, knobs);
    }

    @Test
    void shouldNotBeDisturbedByACallerThatChangesItsKnobs() {
        var search = search(KnobRange.CAPMEM, 700);
        int[] knobs = search.start();
        while (!search.isDone()) {
            int at = knobs[0];
            knobs[0] = -1;
            knobs = search.next(new double[] {at});
        }
        assertEquals(700, knobs[0]);
    }

    @Test
    void shouldRefuseAnObservationBeyondTheLast() {
        var search = search(new KnobRange(0, 15), 5);
        assertFalse(search.isDone());
        assertEquals(6, tested(search, knob -> knob).size());
        var error = assertThrows(NeckarException.class, () -> search.next(new double[] {5}));
        assertTrue(error.getMessage().contains("allowed 6"), error.getMessage());
    }

    @Test
    void shouldRefuseAnObservationOfAnotherLength() {
        var search = search(new KnobRange(0, 15), 5);
        assertThrows(NeckarException.class, () -> search.next(new double[] {5, 5}));
    }

    @Test
    void shouldRefuseATargetThatIsNotANumber() {
        assertThrows(NeckarException.class, () -> new Goal(KnobRange.CAPMEM, false, 1, Double.NaN));
    }
}
