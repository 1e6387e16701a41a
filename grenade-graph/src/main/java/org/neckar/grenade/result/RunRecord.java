package org.neckar.grenade.result;

import java.util.List;
import java.util.Map;
import org.neckar.grenade.compile.ParameterUse;
import org.neckar.hwdb.ChipIdentity;

/**
 * How a result came about, for whoever wants to repeat it.
 *
 * @param network name of the network
 * @param programHash SHA-256 of the playback program
 * @param imageHash SHA-256 of the chip image
 * @param chip the chip it ran on
 * @param executor the connection it ran over
 * @param calibrations checksums of the calibrations that were at hand
 * @param parameters how neuron parameters were translated
 * @param seeds seeds of random sources, by their names
 * @param version version of this software
 * @param runTimeUs run time in microseconds of chip time
 * @param configuredWords words of the chip image that were written
 */
public record RunRecord(
        String network,
        String programHash,
        String imageHash,
        ChipIdentity chip,
        String executor,
        List<String> calibrations,
        List<ParameterUse> parameters,
        Map<String, Long> seeds,
        String version,
        double runTimeUs,
        int configuredWords) {
    /** Keeps lists and map as they are now. */
    public RunRecord {
        calibrations = List.copyOf(calibrations);
        parameters = List.copyOf(parameters);
        seeds = Map.copyOf(seeds);
    }
}
