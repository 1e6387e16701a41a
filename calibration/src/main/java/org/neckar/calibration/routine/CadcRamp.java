package org.neckar.calibration.routine;

import java.util.Arrays;
import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.search.BinarySearch;
import org.neckar.calibration.search.KnobRange;
import org.neckar.calibration.search.SearchMethod;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hwdb.store.CadcCalibration;
import org.neckar.lola.chip.ChipImage;

/**
 * Start or slope of the CADC ramp of each quadrant (4 instances), so that the lower end of the dynamic range (code 70
 * of the reference cell, 0.15 V) reads 20 LSB and the upper end (code 550, 1.05 V) reads 220 LSB. Watches the mean over
 * the 256 channels of a quadrant. Calibrate the start first: the slope keeps it. Source: calix, CADC calibration.
 */
public final class CadcRamp implements Routine {
    private static final double TOLERANCE_LSB = 3;
    private static final int LOWER_REFERENCE = 70;
    private static final int UPPER_REFERENCE = 550;
    private static final double LOWER_READ_LSB = 20;
    private static final double UPPER_READ_LSB = 220;
    private static final int SLOPE_WHILE_SEARCHING_START = 350;

    private final String name;
    private final String knob;
    private final SharedCapMemCell cell;
    private final int nominal;
    private final boolean inverted;
    private final int reference;
    private final double read;

    private CadcRamp(String name, SharedCapMemCell cell, String knob, int nominal, int reference, double read) {
        this.name = name;
        this.cell = cell;
        this.knob = knob;
        this.nominal = nominal;
        this.inverted = cell == SharedCapMemCell.CADC_V_RAMP_OFFSET;
        this.reference = reference;
        this.read = read;
    }

    /** The voltage at which the ramp starts. */
    public static CadcRamp start() {
        return new CadcRamp(
                "CADC ramp start",
                SharedCapMemCell.CADC_V_RAMP_OFFSET,
                "cadc_v_ramp_offset",
                NominalTransfer.CADC_RAMP_OFFSET_CODE,
                LOWER_REFERENCE,
                LOWER_READ_LSB);
    }

    /** The slope of the ramp. */
    public static CadcRamp slope() {
        return new CadcRamp(
                "CADC ramp slope",
                SharedCapMemCell.CADC_I_RAMP_SLOPE,
                "cadc_i_ramp_slope",
                NominalTransfer.CADC_RAMP_SLOPE_CODE,
                UPPER_REFERENCE,
                UPPER_READ_LSB);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String knob() {
        return knob;
    }

    @Override
    public KnobRange range() {
        return KnobRange.CAPMEM;
    }

    @Override
    public boolean inverted() {
        return inverted;
    }

    @Override
    public SearchMethod search() {
        return new BinarySearch();
    }

    @Override
    public int[] nominal() {
        int[] codes = new int[CadcCalibration.QUADRANTS];
        Arrays.fill(codes, nominal);
        return codes;
    }

    @Override
    public void prepare(Bench bench) {
        bench.change(chip -> {
            CadcReference.enableConverters(chip);
            CadcReference.connect(chip, reference);
            if (inverted) {
                CadcReference.everyQuadrant(chip, SharedCapMemCell.CADC_I_RAMP_SLOPE, SLOPE_WHILE_SEARCHING_START);
            }
        });
    }

    @Override
    public void turn(ChipImage.Builder chip, int[] knobs) {
        for (int quadrant = 0; quadrant < knobs.length; quadrant++) {
            chip.capMem(cell.cell(new CapMemBlockOnDLS(quadrant)), knobs[quadrant]);
        }
    }

    @Override
    public double[] observe(Bench bench) {
        double[] channels = bench.readCadc(1);
        double[] mean = new double[CadcCalibration.QUADRANTS];
        int perQuadrant = channels.length / mean.length;
        for (int channel = 0; channel < channels.length; channel++) {
            mean[CadcCalibration.quadrant(channel)] += channels[channel] / perQuadrant;
        }
        return mean;
    }

    @Override
    public double tolerance() {
        return TOLERANCE_LSB;
    }

    @Override
    public double[] target(double[] before) {
        double[] target = new double[before.length];
        Arrays.fill(target, read);
        return target;
    }
}
