package org.neckar.chipmodel.fpga;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** One second of chip time; {@link LongRunSoak} takes a minute. */
class LongRunTest {
    @Test
    void shouldKeepTimeCountersAndMemoryForASecondOfChipTime() {
        new LongRun(new SplittableRandom(1)).run(100);
    }
}
