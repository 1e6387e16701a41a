package org.neckar.grenade.compile;

import java.util.Optional;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hwdb.store.CalibrationRecord;
import org.neckar.hwdb.store.LeakCalibration;

/**
 * The codes of {@code v_leak} that a calibration found, for any potential: the code of the calibrated target, shifted
 * with the nominal slope.
 */
public final class LeakCodes {
    private final CalibrationRecord record;
    private final int[] codes;
    private final double[] targetVolts;
    private final boolean[] success;

    private LeakCodes(CalibrationRecord record) {
        LeakCalibration calibration = LeakCalibration.fromRecord(record);
        this.record = record;
        this.codes = calibration.vLeak().values();
        this.targetVolts = calibration.targetVolts().values();
        this.success = calibration.success().values();
    }

    /**
     * The codes in a stored calibration.
     *
     * @throws org.neckar.hwdb.HwdbException when the record is of another kind or format
     */
    public static LeakCodes of(CalibrationRecord record) {
        return new LeakCodes(record);
    }

    /** The record they come from. */
    public CalibrationRecord record() {
        return record;
    }

    /** The code for a potential, clipped to the register; empty for a circuit that could not be calibrated. */
    public Optional<Integer> code(AtomicNeuronOnDLS circuit, double volts) {
        int at = circuit.toEnum();
        if (!success[at]) {
            return Optional.empty();
        }
        int shift = NominalTransfer.leakCode(volts) - NominalTransfer.leakCode(targetVolts[at]);
        return Optional.of(Math.clamp(codes[at] + shift, 0, NominalTransfer.MAX_CODE));
    }
}
