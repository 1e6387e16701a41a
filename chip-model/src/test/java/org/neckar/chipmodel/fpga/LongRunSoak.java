package org.neckar.chipmodel.fpga;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A minute of chip time under random traffic and reconfiguration. */
class LongRunSoak {
    @Test
    void shouldKeepTimeCountersAndMemoryForAMinuteOfChipTime() {
        new LongRun(new SplittableRandom(2)).run(6000);
    }
}
