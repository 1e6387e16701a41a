package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.neckar.testkit.Seeds;

class DatagramFuzzProperties {
    /** More of them: {@code -Dneckar.fuzz.datagrams=10000000}. */
    private static final long DATAGRAMS = Long.getLong("neckar.fuzz.datagrams", 100_000);

    private static final int SEEDS = 20;

    @Seeds(SEEDS)
    void shouldSurviveRandomAndDamagedDatagramsOrEndWithANamedError(RandomGenerator random) {
        var fuzz = new DatagramFuzz(random);
        fuzz.run(DATAGRAMS / SEEDS);

        assertTrue(fuzz.isStillUsable(), fuzz::toString);
    }
}
