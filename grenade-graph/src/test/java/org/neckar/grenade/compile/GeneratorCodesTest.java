package org.neckar.grenade.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.testkit.Seeds;

class GeneratorCodesTest {
    @Test
    void shouldCountCyclesOf4NsBetweenRegularSpikes() {
        assertEquals(new GeneratorCodes(2500, 0), GeneratorCodes.of(new BackgroundSource.Regular(10)));
        assertEquals(new GeneratorCodes(65_535, 0), GeneratorCodes.of(new BackgroundSource.Regular(262.14)));
    }

    @Test
    void shouldFireInTwoOf256DrawsWhereThePeriodIsLongEnoughToBeExact() {
        assertEquals(new GeneratorCodes(98, 1), GeneratorCodes.of(new BackgroundSource.Poisson(1, 20e3, 1)));
        assertEquals(new GeneratorCodes(65_104, 1), GeneratorCodes.of(new BackgroundSource.Poisson(1, 30, 1)));
    }

    @Test
    void shouldDrawInEveryCycleForTheFastestGroups() {
        assertEquals(new GeneratorCodes(1, 127), GeneratorCodes.of(new BackgroundSource.Poisson(256, 125e6 / 256, 1)));
    }

    @Seeds(500)
    void shouldComeWithinHalfAPercentOfAnyRateUpToAMegahertz(RandomGenerator random) {
        double totalHz = 30 * Math.pow(1e6 / 30, random.nextDouble());

        var codes = GeneratorCodes.of(new BackgroundSource.Poisson(1, totalHz, 1));

        assertEquals(totalHz, codes.eventsHz(), 0.005 * totalHz, codes::toString);
        assertTrue(codes.rate() < 64, codes::toString);
    }
}
