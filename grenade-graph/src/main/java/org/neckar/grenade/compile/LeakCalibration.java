package org.neckar.grenade.compile;

import java.util.Optional;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hwdb.store.CalibrationRecord;

/**
 * The calibrated leak potentials of one chip: for each circuit the code of {@code v_leak} that was found for one target
 * potential. Other potentials follow with the nominal slope.
 */
public final class LeakCalibration {
    /** Kind of the records this is read from. */
    public static final String KIND = "leak";

    private static final int FORMAT = 1;

    private final CalibrationRecord record;
    private final int[] codes;
    private final boolean[] success;
    private final double targetVolts;

    private LeakCalibration(CalibrationRecord record) {
        this.record = record.requireFormat(FORMAT, FORMAT);
        this.codes = record.ints("v_leak");
        this.success = record.bits("success");
        this.targetVolts = record.doubles("target_volts")[0];
    }

    /**
     * Reads a stored calibration.
     *
     * @throws org.neckar.hwdb.HwdbException when a column is missing or the format is another one
     */
    public static LeakCalibration of(CalibrationRecord record) {
        return new LeakCalibration(record);
    }

    /** The record it was read from. */
    public CalibrationRecord record() {
        return record;
    }

    /** The code for a potential in volts, clipped to the register; empty for a circuit that could not be calibrated. */
    public Optional<Integer> code(AtomicNeuronOnDLS circuit, double volts) {
        if (!success[circuit.toEnum()]) {
            return Optional.empty();
        }
        int shift = NominalTransfer.leakCode(volts) - NominalTransfer.leakCode(targetVolts);
        return Optional.of(Math.clamp(codes[circuit.toEnum()] + shift, 0, NominalTransfer.MAX_CODE));
    }
}
