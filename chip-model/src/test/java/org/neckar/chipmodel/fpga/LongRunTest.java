package org.neckar.chipmodel.fpga;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Half a second of chip time; {@link LongRunSoak} takes a minute. */
class LongRunTest {
    @Test
    void shouldKeepTimeCountersAndMemoryForHalfASecondOfChipTime() {
        new LongRun(new SplittableRandom(1)).run(50);
    }
}
