package org.neckar.chipmodel.omnibus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.correlation.CommonCorrelationConfig;

class ConversionTimingTest {
    private static final int RAMP = 128;

    private final ConversionTiming timing = new ConversionTiming();

    @Test
    void shouldTakeTheRampAndItsWaits() {
        timing.configure(0, CADCConfig.DEFAULT.withEnable(true).withDeadTime(20));
        timing.configure(0, CommonCorrelationConfig.DEFAULT.withSenseDelay(7));
        assertEquals(1000, timing.start(1000, 0));
        assertEquals(1000 + 7 + RAMP + 20, timing.ready());
    }

    @Test
    void shouldMakeTheNextTriggerOfTheSameHalfWait() {
        var config = CADCConfig.DEFAULT.withEnable(true).withDeadTime(20).withResetWait(100);
        timing.configure(0, config);
        timing.configure(1, config);
        timing.start(1000, 0);
        assertEquals(1000 + 1 + RAMP + 20 + 100, timing.start(1010, 0));
        assertEquals(1010, timing.start(1010, 1));
    }

    @Test
    void shouldTakeNoTimeWhileSwitchedOff() {
        timing.configure(0, CADCConfig.DEFAULT);
        assertEquals(1000, timing.start(1000, 0));
        assertEquals(0, timing.ready());
    }

    @Test
    void shouldReachTheRateOfTheFieldWithShortWaits() {
        timing.configure(0, CADCConfig.DEFAULT.withEnable(true).withDeadTime(3).withResetWait(3));
        timing.start(0, 0);
        double samplesPerMicrosecond = 250.0 / timing.start(0, 0);
        assertEquals(1.85, samplesPerMicrosecond, 0.01);
    }
}
