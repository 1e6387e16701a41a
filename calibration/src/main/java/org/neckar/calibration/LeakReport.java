package org.neckar.calibration;

import java.time.Instant;
import java.util.List;
import org.neckar.calibration.routine.LeakPotential;
import org.neckar.calibration.routine.Outcome;
import org.neckar.calibration.search.NoisyBinarySearch;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.store.CadcCalibration;
import org.neckar.hwdb.store.CalibrationRecord;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.hwdb.store.LeakCalibration;

/**
 * What a {@link LeakCalibrator} found on one chip.
 *
 * @param chip which chip, as read from the board
 * @param seed of what was drawn by chance
 * @param targetLsb wanted potential in CADC LSB
 * @param cadc the CADC
 * @param leak the leak potentials
 * @param outcomes what each routine found, in the order in which they ran
 */
public record LeakReport(
        ChipIdentity chip,
        long seed,
        double targetLsb,
        CadcCalibration cadc,
        LeakCalibration leak,
        List<Outcome> outcomes) {
    /** Takes a copy of the list. */
    public LeakReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Spread of the potentials at the nominal code, in CADC LSB. */
    public Spread before() {
        return Spread.of(leak.readBefore().values());
    }

    /** Spread of the potentials with the found codes, in CADC LSB. */
    public Spread after() {
        return Spread.of(leak.readAfter().values());
    }

    /**
     * Stores both calibrations for the chip.
     *
     * @param created time of the calibration
     * @param toolVersion the program that calibrated
     */
    public void saveTo(CalibrationStore store, Instant created, String toolVersion) {
        store.save(cadcRecord(created, toolVersion));
        store.save(leakRecord(created, toolVersion));
    }

    /** The record of the CADC. */
    public CalibrationRecord cadcRecord(Instant created, String toolVersion) {
        return cadc.toRecord(chip, created, toolVersion)
                .withSetting("dynamic_range", "70..550 CapMem LSB")
                .withSetting("read_range", "20..220 CADC LSB");
    }

    /** The record of the leak potentials. */
    public CalibrationRecord leakRecord(Instant created, String toolVersion) {
        return leak.toRecord(chip, created, toolVersion)
                .withSetting("target", targetLsb + " CADC LSB")
                .withSetting("seed", Long.toString(seed))
                .withSetting("search", "noisy binary, amplitude " + NoisyBinarySearch.DEFAULT_AMPLITUDE)
                .withSetting("i_bias_leak", LeakPotential.LEAK_BIAS + ", divided by 8");
    }
}
