package org.neckar.hwdb.store;

import java.time.Instant;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.HwdbException;

/**
 * Leak potentials of one chip, calibrated: the code of {@code v_leak} that brings the resting membrane of each neuron
 * to the target. The one description of records of kind {@value #KIND}, for who writes them and who reads them.
 *
 * <p>All columns have 512 values, one per neuron circuit, counted as row * 256 + column (0..255 top, 256..511 bottom).
 * The code that reaches another potential V, for a neuron that succeeded: the stored code plus the difference between
 * the nominal codes of V and of the target in volts.
 *
 * @param vLeak CapMem code, 0..1022
 * @param targetLsb wanted potential in LSB of the calibrated CADC
 * @param targetVolts the same in volts over ground
 * @param readBefore potential in CADC LSB with all neurons at the nominal code of the target
 * @param readAfter potential in CADC LSB with {@code vLeak}, read after the search was over
 * @param success no for neurons that cannot reach the target: their code ended at a limit of its range, or
 *     {@code readAfter} is far from the target
 */
public record LeakCalibration(
        Column.Ints vLeak,
        Column.Doubles targetLsb,
        Column.Doubles targetVolts,
        Column.Doubles readBefore,
        Column.Doubles readAfter,
        Column.Bits success) {
    /** Kind of the records. */
    public static final String KIND = "leak";

    /** Format of the records that {@link #toRecord} makes, and the only one {@link #fromRecord} reads. */
    public static final int FORMAT = 1;

    /** Number of neuron circuits. */
    public static final int NEURONS = 512;

    private static final String V_LEAK = "v_leak";
    private static final String TARGET_LSB = "target_lsb";
    private static final String TARGET_VOLTS = "target_volts";
    private static final String READ_BEFORE = "read_before";
    private static final String READ_AFTER = "read_after";
    private static final String SUCCESS = "success";

    /**
     * Checks the lengths.
     *
     * @throws HwdbException if a column has another length than 512
     */
    public LeakCalibration {
        ColumnChecks.length(KIND, V_LEAK, vLeak, NEURONS);
        ColumnChecks.length(KIND, TARGET_LSB, targetLsb, NEURONS);
        ColumnChecks.length(KIND, TARGET_VOLTS, targetVolts, NEURONS);
        ColumnChecks.length(KIND, READ_BEFORE, readBefore, NEURONS);
        ColumnChecks.length(KIND, READ_AFTER, readAfter, NEURONS);
        ColumnChecks.length(KIND, SUCCESS, success, NEURONS);
    }

    /**
     * The calibration in a stored record.
     *
     * @throws FormatTooOldException if the format is below {@link #FORMAT}
     * @throws FormatTooNewException if the format is above {@link #FORMAT}
     * @throws HwdbException if the record is of another kind, or a column is missing or of another length
     */
    public static LeakCalibration fromRecord(CalibrationRecord record) {
        ColumnChecks.kind(record, KIND);
        record.requireFormat(FORMAT, FORMAT);
        return new LeakCalibration(
                Column.of(record.ints(V_LEAK)),
                Column.of(record.doubles(TARGET_LSB)),
                Column.of(record.doubles(TARGET_VOLTS)),
                Column.of(record.doubles(READ_BEFORE)),
                Column.of(record.doubles(READ_AFTER)),
                Column.of(record.bits(SUCCESS)));
    }

    /** The record to store; settings and metadata may be added to it. */
    public CalibrationRecord toRecord(ChipIdentity chip, Instant created, String toolVersion) {
        return CalibrationRecord.of(KIND, FORMAT, chip, created, toolVersion)
                .with(V_LEAK, vLeak)
                .with(TARGET_LSB, targetLsb)
                .with(TARGET_VOLTS, targetVolts)
                .with(READ_BEFORE, readBefore)
                .with(READ_AFTER, readAfter)
                .with(SUCCESS, success);
    }
}
