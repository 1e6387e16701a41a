package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.ut.ToFpga;

class PlaybackProgramBuilderTest {
    private final PlaybackProgramBuilder builder = new PlaybackProgramBuilder();

    @Test
    void shouldSendAColumnOfSpikesThreeInACycle() {
        builder.spikes(new int[] {9, 1, 2, 3, 4, 5, 9}, 1, 5);
        assertArrayEquals(
                new long[] {ToFpga.spikePack(1, 2, 3), ToFpga.spikePack(4, 5)},
                builder.done().words());
    }

    @Test
    void shouldSendNothingForAnEmptyColumnOfSpikes() {
        assertEquals(0, builder.spikes(new int[0], 0, 0).sizeToFpga());
    }

    @Test
    void shouldRefuseMoreThanThreeSpikesInOneCycle() {
        NeckarException refused = assertThrows(NeckarException.class, () -> builder.spikes(1, 2, 3, 4));
        assertEquals("spikes in one cycle: 4 labels (allowed 1..3)", refused.getMessage());
    }

    @Test
    void shouldMergeManySmallBuildersIntoOne() {
        for (int i = 0; i < 100_000; i++) {
            builder.merge(new PlaybackProgramBuilder().resetTimer());
        }
        assertEquals(100_000, builder.sizeToFpga());
    }
}
