package org.neckar.hwdb.store;

import java.time.Instant;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.HwdbException;

/**
 * Time constants of the synaptic inputs of one chip, calibrated: the codes of {@value #EXCITATORY} and
 * {@value #INHIBITORY} with which the lines of each neuron decay with the target. The one description of records of
 * kind {@value #KIND}, for who writes them and who reads them.
 *
 * <p>All columns have 512 values, one per neuron circuit, counted as row * 256 + column (0..255 top, 256..511 bottom).
 * They hold for the full line capacitance and the normal resistance. A time constant is inverse to its code: another
 * one needs the stored code times the target over the wish.
 *
 * @param excitatory what was found for the excitatory inputs
 * @param inhibitory what was found for the inhibitory inputs
 */
public record SynapticTimeConstants(Line excitatory, Line inhibitory) {
    /** Kind of the records. */
    public static final String KIND = "synaptic-time-constants";

    /** Format of the records that {@link #toRecord} makes, and the only one {@link #fromRecord} reads. */
    public static final int FORMAT = 1;

    /** Number of neuron circuits. */
    public static final int NEURONS = 512;

    /** Name of the code of the excitatory inputs. */
    public static final String EXCITATORY = "i_bias_synin_exc_tau";

    /** Name of the code of the inhibitory inputs. */
    public static final String INHIBITORY = "i_bias_synin_inh_tau";

    private static final String TARGET = ".target_us";
    private static final String BEFORE = ".measured_before_us";
    private static final String AFTER = ".measured_after_us";
    private static final String SUCCESS = ".success";

    /**
     * The inputs of one sign.
     *
     * @param codes CapMem codes, 0..1022
     * @param targetUs wanted time constants in microseconds
     * @param beforeUs time constants with all neurons at the nominal code of the target; not-a-number where none could
     *     be measured
     * @param afterUs time constants with {@code codes}, measured after the search was over
     * @param success no for neurons that cannot reach the target: their code ended at a limit of its range, or
     *     {@code afterUs} is far from the target
     */
    public record Line(
            Column.Ints codes,
            Column.Doubles targetUs,
            Column.Doubles beforeUs,
            Column.Doubles afterUs,
            Column.Bits success) {
        /**
         * Checks the lengths.
         *
         * @throws HwdbException if a column has another length than 512
         */
        public Line {
            ColumnChecks.length(KIND, "codes", codes, NEURONS);
            ColumnChecks.length(KIND, TARGET, targetUs, NEURONS);
            ColumnChecks.length(KIND, BEFORE, beforeUs, NEURONS);
            ColumnChecks.length(KIND, AFTER, afterUs, NEURONS);
            ColumnChecks.length(KIND, SUCCESS, success, NEURONS);
        }

        private static Line fromRecord(CalibrationRecord record, String name) {
            return new Line(
                    Column.of(record.ints(name)),
                    Column.of(record.doubles(name + TARGET)),
                    Column.of(record.doubles(name + BEFORE)),
                    Column.of(record.doubles(name + AFTER)),
                    Column.of(record.bits(name + SUCCESS)));
        }

        private CalibrationRecord into(CalibrationRecord record, String name) {
            return record.with(name, codes)
                    .with(name + TARGET, targetUs)
                    .with(name + BEFORE, beforeUs)
                    .with(name + AFTER, afterUs)
                    .with(name + SUCCESS, success);
        }
    }

    /**
     * The calibration in a stored record.
     *
     * @throws FormatTooOldException if the format is below {@link #FORMAT}
     * @throws FormatTooNewException if the format is above {@link #FORMAT}
     * @throws HwdbException if the record is of another kind, or a column is missing or of another length
     */
    public static SynapticTimeConstants fromRecord(CalibrationRecord record) {
        ColumnChecks.kind(record, KIND);
        record.requireFormat(FORMAT, FORMAT);
        return new SynapticTimeConstants(Line.fromRecord(record, EXCITATORY), Line.fromRecord(record, INHIBITORY));
    }

    /** The record to store; settings and metadata may be added to it. */
    public CalibrationRecord toRecord(ChipIdentity chip, Instant created, String toolVersion) {
        var record = CalibrationRecord.of(KIND, FORMAT, chip, created, toolVersion);
        return inhibitory.into(excitatory.into(record, EXCITATORY), INHIBITORY);
    }
}
