package org.neckar.tools.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * What has to be known to judge and to repeat a run: which executor ran which program with which settings, how long
 * each phase took and what was lost. Maps keep the order in which they were filled.
 *
 * @param connection URI of the board as it was opened
 * @param executor what executed the program, for example the chip model with its seed or a board by name
 * @param chip identity of the chip as read from the board
 * @param calibration checksums of the calibrations that translated the parameters, or the word for none
 * @param parameters where the codes of neuron parameters come from (calibrated, nominal, code), by parameter, or by
 *     population and parameter where populations differ
 * @param programHash hash of the words sent
 * @param durationUs length of the experiment in chip microseconds
 * @param seeds every seed that shaped the run, by name
 * @param versions versions by name: Neckar, Java, the board's firmware
 * @param seconds wall time of each phase in seconds, in the order in which the phases ran
 * @param losses counters of what was lost, late, saturated or clipped, by name; zero entries say that it was watched
 */
public record RunFacts(
        String connection,
        String executor,
        String chip,
        String calibration,
        SequencedMap<String, String> parameters,
        String programHash,
        double durationUs,
        SequencedMap<String, Long> seeds,
        SequencedMap<String, String> versions,
        SequencedMap<String, Double> seconds,
        SequencedMap<String, Long> losses) {
    /** Takes copies of the maps. */
    public RunFacts {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(chip, "chip");
        Objects.requireNonNull(calibration, "calibration");
        Objects.requireNonNull(programHash, "programHash");
        parameters = copy(parameters);
        seeds = copy(seeds);
        versions = copy(versions);
        seconds = copy(seconds);
        losses = copy(losses);
    }

    private static <V> SequencedMap<String, V> copy(SequencedMap<String, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
