package org.neckar.calibration.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.testkit.Seeds;

class CadcReadoutTest {
    private static final int READS_PER_HALF = 1 + 64 + 64;

    @Test
    void shouldTriggerEachHalfOnceAndReadTheRestFromTheBuffer() {
        var program = new PlaybackProgramBuilder();
        CadcReadout.append(program);
        long[] words = program.done().words();
        assertEquals(2 * READS_PER_HALF, words.length);
        int[] addresses = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            addresses[i] = (int) words[i];
        }
        assertEquals(0x02c8_0000, addresses[0]);
        assertEquals(0x02e8_0000, addresses[1]);
        assertEquals(0x02e8_003f, addresses[64]);
        assertEquals(0x02ec_0000, addresses[65]);
        assertEquals(0x03c8_0000, addresses[READS_PER_HALF]);
        assertEquals(0x03ec_003f, addresses[2 * READS_PER_HALF - 1]);
    }

    @Test
    void shouldPutTheStimulusOfAHalfRightBeforeItsTrigger() {
        var program = new PlaybackProgramBuilder();
        CadcReadout.append(program, (stimulated, half) -> stimulated.blockUntil(1000 + half.toEnum()));
        long[] words = program.done().words();
        assertEquals(2 * (1 + READS_PER_HALF), words.length);
        assertEquals(ToFpga.waitUntil(1000), words[0]);
        assertEquals(0x02c8_0000, (int) words[1]);
        assertEquals(ToFpga.waitUntil(1001), words[1 + READS_PER_HALF]);
        assertEquals(0x03c8_0000, (int) words[2 + READS_PER_HALF]);
    }

    @Seeds(20)
    void everySampleComesFromTheColumnOfItsQuad(RandomGenerator random) {
        var builder = new PlaybackProgramBuilder();
        var readout = CadcReadout.append(builder);
        var program = builder.done();
        var responses = new PlaybackDecoder();
        int[] expected = new int[CadcReadout.CHANNELS];
        for (int half = 0; half < 2; half++) {
            responses.omnibus(random.nextInt());
            for (int type = 0; type < 2; type++) {
                for (int quad = 0; quad < 64; quad++) {
                    int word = random.nextInt();
                    responses.omnibus(word);
                    for (int entry = 0; entry < 4; entry++) {
                        int column = 2 * (4 * (quad % 32) + entry) + quad / 32;
                        expected[half * 512 + type * 256 + column] = (word >>> (24 - 8 * entry)) & 0xff;
                    }
                }
            }
        }
        program.attach(responses);
        assertArrayEquals(expected, readout.samples());
    }
}
