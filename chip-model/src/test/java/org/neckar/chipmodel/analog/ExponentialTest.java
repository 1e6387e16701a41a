package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.Seeds;

class ExponentialTest {
    @Seeds(2000)
    void shouldAgreeWithTheExactExponentialToAFewUnitsInTheLastPlace(RandomGenerator random) {
        double x = random.nextDouble(-690, 690);
        double exact = StrictMath.exp(x);
        assertEquals(exact, Exponential.exp(x), 4 * Math.ulp(exact));
    }

    @Test
    void shouldBeExactAtZeroAndVanishFarBelow() {
        assertEquals(1, Exponential.exp(0));
        assertEquals(0, Exponential.exp(-1e9));
        assertEquals(0, Exponential.exp(Double.NEGATIVE_INFINITY));
    }

    @Seeds(2000)
    void shouldKnowTheResponseToABillionthOfACycleHoweverCloseTheRatesAre(RandomGenerator random) {
        double a = StrictMath.pow(10, random.nextDouble(-5, -1));
        double t = StrictMath.pow(10, random.nextDouble(0, 5));
        double difference = (random.nextBoolean() ? 1 : -0.5) * StrictMath.pow(10, random.nextDouble(-14, 0)) * a;
        double b = a + difference;
        double x = (b - a) * t;
        double decay = StrictMath.exp(-a * t);
        double exact = Math.abs(x) < 1
                ? decay * (x == 0 ? t : t * -StrictMath.expm1(-x) / x)
                : (decay - StrictMath.exp(-b * t)) / (b - a);
        double got = Exponential.response(Exponential.exp(-a * t), Exponential.exp(-b * t), b - a, t);
        assertEquals(exact, got, 1e-9 + 1e-12 * exact);
    }

    @Test
    void shouldHaveTheTextbookPeakWhenBothRatesAreEqual() {
        assertEquals(100 / StrictMath.E, Exponential.peakResponse(0.01, 0.01), 1e-9);
    }

    @Seeds(200)
    void shouldNeverRespondAboveThePeak(RandomGenerator random) {
        double a = StrictMath.pow(10, random.nextDouble(-5, -1));
        double b = StrictMath.pow(10, random.nextDouble(-5, -1));
        double peak = Exponential.peakResponse(a, b);
        double best = 0;
        for (int i = 1; i < 400; i++) {
            double t = StrictMath.pow(10, i / 60.0);
            best = Math.max(best, Exponential.response(Exponential.exp(-a * t), Exponential.exp(-b * t), b - a, t));
        }
        assertEquals(peak, best, 0.01 * peak);
        assertEquals(true, best <= peak * (1 + 1e-12), "peak " + peak + ", seen " + best);
    }
}
