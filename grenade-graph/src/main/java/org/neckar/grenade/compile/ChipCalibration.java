package org.neckar.grenade.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.store.CalibrationRecord;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.hwdb.store.SynapticTimeConstants;

/**
 * What is known of the circuits of one chip; where nothing is known, the nominal relations hold.
 *
 * @param leak codes of leak potentials
 * @param synaptic codes of synaptic time constants
 */
public record ChipCalibration(Optional<LeakCodes> leak, Optional<SynapticTimeConstantCodes> synaptic) {
    /** Nothing is known. */
    public static final ChipCalibration NONE = new ChipCalibration(Optional.empty(), Optional.empty());

    /**
     * The latest of each kind that a store has of a chip.
     *
     * @throws org.neckar.hwdb.HwdbException when a record is damaged or of another format
     */
    public static ChipCalibration latest(CalibrationStore store, ChipIdentity chip) {
        return new ChipCalibration(
                store.latest(chip, LeakCalibration.KIND).map(LeakCodes::of),
                store.latest(chip, SynapticTimeConstants.KIND).map(SynapticTimeConstantCodes::of));
    }

    /** The records they come from. */
    public List<CalibrationRecord> records() {
        return Stream.concat(
                        leak.map(LeakCodes::record).stream(), synaptic.map(SynapticTimeConstantCodes::record).stream())
                .toList();
    }
}
