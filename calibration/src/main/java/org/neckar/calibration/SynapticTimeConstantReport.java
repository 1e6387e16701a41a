package org.neckar.calibration;

import java.time.Instant;
import java.util.List;
import org.neckar.calibration.routine.Outcome;
import org.neckar.calibration.search.NoisyBinarySearch;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.store.CalibrationRecord;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.hwdb.store.SynapticTimeConstants;

/**
 * What a {@link SynapticTimeConstantCalibrator} found on one chip.
 *
 * @param chip which chip, as read from the board
 * @param seed of what was drawn by chance
 * @param targetUs wanted time constant in microseconds
 * @param outcomes what each routine found, in the order in which they ran: the excitatory and the inhibitory input last
 */
public record SynapticTimeConstantReport(ChipIdentity chip, long seed, double targetUs, List<Outcome> outcomes) {
    /** Takes a copy of the list. */
    public SynapticTimeConstantReport {
        outcomes = List.copyOf(outcomes);
    }

    /** The excitatory inputs. */
    public Outcome excitatory() {
        return outcomes.get(outcomes.size() - 2);
    }

    /** The inhibitory inputs. */
    public Outcome inhibitory() {
        return outcomes.getLast();
    }

    /** As they are stored. */
    public SynapticTimeConstants timeConstants() {
        return new SynapticTimeConstants(line(excitatory()), line(inhibitory()));
    }

    private static SynapticTimeConstants.Line line(Outcome found) {
        return new SynapticTimeConstants.Line(
                found.knobs(), found.target(), found.before(), found.after(), found.success());
    }

    /**
     * Stores the calibration for the chip.
     *
     * @param created time of the calibration
     * @param toolVersion the program that calibrated
     */
    public void saveTo(CalibrationStore store, Instant created, String toolVersion) {
        store.save(record(created, toolVersion));
    }

    /** The record of both inputs. */
    public CalibrationRecord record(Instant created, String toolVersion) {
        return timeConstants()
                .toRecord(chip, created, toolVersion)
                .withSetting("target", targetUs + " us")
                .withSetting("seed", Long.toString(seed))
                .withSetting("search", "noisy binary, amplitude " + NoisyBinarySearch.DEFAULT_AMPLITUDE);
    }
}
