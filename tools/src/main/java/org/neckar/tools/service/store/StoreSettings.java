package org.neckar.tools.service.store;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.stadls.program.PlaybackProgram;

/**
 * Bounds of what is kept, in words of eight bytes.
 *
 * @param programWords longest program
 * @param programMemory words of programs in memory
 * @param programDisk words of programs kept although nobody needs them now, so that they need not be sent again
 * @param resultWords longest result of one run
 * @param resultMemory words of one run's result in memory, before a file takes them
 * @param resultDisk words of all results together
 */
public record StoreSettings(
        long programWords, long programMemory, long programDisk, long resultWords, long resultMemory, long resultDisk) {
    /**
     * Programs as long as the playback memory, 256 MiB of them in memory; results up to 1 GiB each, 16 GiB together.
     */
    public static final StoreSettings DEFAULT =
            new StoreSettings(PlaybackProgram.MEMORY_SIZE, 1L << 25, 1L << 29, 1L << 27, 1L << 17, 1L << 31);

    /**
     * Checks the values.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if one is not positive
     */
    public StoreSettings {
        long least = Math.min(
                Math.min(Math.min(programWords, programMemory), Math.min(programDisk, resultWords)),
                Math.min(resultMemory, resultDisk));
        if (least < 1) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "bounds of the store: got %d words (allowed 1 and more)".formatted(least));
        }
    }
}
