package org.neckar.calibration.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.neckar.testkit.Seeds;

class SearchProperties {
    private static final int INSTANCES = 512;

    @Seeds(200)
    void plainSearchFindsTheBestKnobOfAnyMonotoneObservable(RandomGenerator random) {
        int lower = random.nextInt(-300, 300);
        var range = new KnobRange(lower, lower + random.nextInt(1, 1200));
        boolean inverted = random.nextBoolean();
        double[] observable = new double[range.size()];
        double value = random.nextDouble(-50, 50);
        for (int i = 0; i < observable.length; i++) {
            observable[inverted ? observable.length - 1 - i : i] = value;
            value += random.nextDouble(0.01, 2);
        }
        double target = random.nextDouble(-60, 1300);
        var search = new BinarySearch().towards(new Goal(range, inverted, target));
        int[] knobs = search.start();
        while (!search.isDone()) {
            knobs = search.next(new double[] {observable[knobs[0] - lower]});
        }
        double best = Double.POSITIVE_INFINITY;
        for (double candidate : observable) {
            best = Math.min(best, Math.abs(candidate - target));
        }
        assertEquals(best, Math.abs(observable[knobs[0] - lower] - target), 1e-9);
    }

    @Seeds(50)
    void noisySearchStaysWithinTheRangeAndEndsWhereTheTargetIs(RandomGenerator random) {
        double slope = random.nextDouble(0.2, 0.5);
        double noise = random.nextDouble(0.1, 1.5);
        double[] offset = new double[INSTANCES];
        double[] target = new double[INSTANCES];
        for (int i = 0; i < INSTANCES; i++) {
            offset[i] = 10 * random.nextGaussian();
            target[i] = 512 * slope + random.nextDouble(-40, 40);
        }
        var search = NoisyBinarySearch.withSeed(random.nextLong()).towards(new Goal(KnobRange.CAPMEM, false, target));
        int[] knobs = search.start();
        while (!search.isDone()) {
            double[] observed = new double[INSTANCES];
            for (int i = 0; i < INSTANCES; i++) {
                assertTrue(KnobRange.CAPMEM.clip(knobs[i]) == knobs[i], "knob " + knobs[i]);
                observed[i] = Math.rint(slope * knobs[i] + offset[i] + noise * random.nextGaussian());
            }
            knobs = search.next(observed);
        }
        double squares = 0;
        for (int i = 0; i < INSTANCES; i++) {
            double miss = slope * knobs[i] + offset[i] - target[i];
            squares += miss * miss;
        }
        double residual = Math.sqrt(squares / INSTANCES);
        assertTrue(residual < 0.5 + 0.9 * noise, "noise " + noise + " left " + residual);
    }

    @Seeds(100)
    void anyObservationsKeepEverySearchInsideItsRange(RandomGenerator random) {
        int lower = random.nextInt(-100, 100);
        var range = new KnobRange(lower, lower + random.nextInt(40, 400));
        var method = random.nextBoolean() ? new BinarySearch() : NoisyBinarySearch.withSeed(random.nextLong());
        var search = method.towards(new Goal(range, random.nextBoolean(), 1, 2, 3));
        int[] knobs = search.start();
        double[] wild = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 2.5, 1e300};
        while (!search.isDone()) {
            double[] observed = new double[3];
            for (int i = 0; i < observed.length; i++) {
                observed[i] = wild[random.nextInt(wild.length)];
            }
            knobs = search.next(observed);
            for (int knob : knobs) {
                assertEquals(knob, range.clip(knob));
            }
        }
    }
}
