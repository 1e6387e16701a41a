package org.neckar.hwdb.store;

import java.time.Instant;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.HwdbException;

/**
 * The column-parallel ADC of one chip, calibrated: the ramp of each quadrant and the offset of each channel. The one
 * description of records of kind {@value #KIND}, for who writes them and who reads them.
 *
 * <p>Quadrants count 0 top left, 1 top right, 2 bottom left, 3 bottom right. Channels count half * 512 + type * 256 +
 * column, where type is 0 causal, 1 acausal.
 *
 * @param rampOffset CapMem code of {@code cadc_v_ramp_offset}, per quadrant (4), 0..1022
 * @param rampSlope CapMem code of {@code cadc_i_ramp_slope}, per quadrant (4), 0..1022
 * @param channelOffset digital offset, per channel (1024), -128..127
 * @param readBefore LSB at the middle of the range without digital offsets, per channel (1024)
 * @param readAfter LSB at the middle of the range with them, per channel (1024)
 * @param success no for channels whose offset, or whose quadrant's ramp, ended at a limit of its range or missed its
 *     target (1024)
 */
public record CadcCalibration(
        Column.Ints rampOffset,
        Column.Ints rampSlope,
        Column.Ints channelOffset,
        Column.Doubles readBefore,
        Column.Doubles readAfter,
        Column.Bits success) {
    /** Kind of the records. */
    public static final String KIND = "cadc";

    /** Format of the records that {@link #toRecord} makes, and the only one {@link #fromRecord} reads. */
    public static final int FORMAT = 1;

    /** Number of quadrants. */
    public static final int QUADRANTS = 4;

    /** Number of channels. */
    public static final int CHANNELS = 1024;

    private static final String RAMP_OFFSET = "cadc_v_ramp_offset";
    private static final String RAMP_SLOPE = "cadc_i_ramp_slope";
    private static final String CHANNEL_OFFSET = "cadc_offset";
    private static final String READ_BEFORE = "read_before";
    private static final String READ_AFTER = "read_after";
    private static final String SUCCESS = "success";

    /**
     * Checks the lengths.
     *
     * @throws HwdbException if a column has another length than the number of its quadrants or channels
     */
    public CadcCalibration {
        ColumnChecks.length(KIND, RAMP_OFFSET, rampOffset, QUADRANTS);
        ColumnChecks.length(KIND, RAMP_SLOPE, rampSlope, QUADRANTS);
        ColumnChecks.length(KIND, CHANNEL_OFFSET, channelOffset, CHANNELS);
        ColumnChecks.length(KIND, READ_BEFORE, readBefore, CHANNELS);
        ColumnChecks.length(KIND, READ_AFTER, readAfter, CHANNELS);
        ColumnChecks.length(KIND, SUCCESS, success, CHANNELS);
    }

    /**
     * The calibration in a stored record.
     *
     * @throws FormatTooOldException if the format is below {@link #FORMAT}
     * @throws FormatTooNewException if the format is above {@link #FORMAT}
     * @throws HwdbException if the record is of another kind, or a column is missing or of another length
     */
    public static CadcCalibration fromRecord(CalibrationRecord record) {
        ColumnChecks.kind(record, KIND);
        record.requireFormat(FORMAT, FORMAT);
        return new CadcCalibration(
                Column.of(record.ints(RAMP_OFFSET)),
                Column.of(record.ints(RAMP_SLOPE)),
                Column.of(record.ints(CHANNEL_OFFSET)),
                Column.of(record.doubles(READ_BEFORE)),
                Column.of(record.doubles(READ_AFTER)),
                Column.of(record.bits(SUCCESS)));
    }

    /** Quadrant of a channel, 0..3. */
    public static int quadrant(int channel) {
        return channel / 512 * 2 + channel % 256 / 128;
    }

    /** The record to store; settings and metadata may be added to it. */
    public CalibrationRecord toRecord(ChipIdentity chip, Instant created, String toolVersion) {
        return CalibrationRecord.of(KIND, FORMAT, chip, created, toolVersion)
                .with(RAMP_OFFSET, rampOffset)
                .with(RAMP_SLOPE, rampSlope)
                .with(CHANNEL_OFFSET, channelOffset)
                .with(READ_BEFORE, readBefore)
                .with(READ_AFTER, readAfter)
                .with(SUCCESS, success);
    }
}
