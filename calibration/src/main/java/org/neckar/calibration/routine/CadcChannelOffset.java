package org.neckar.calibration.routine;

import java.util.Arrays;
import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.search.KnobRange;
import org.neckar.calibration.search.LinearPrediction;
import org.neckar.calibration.search.SearchMethod;
import org.neckar.hal.cadc.CADCChannelConfig;
import org.neckar.hal.coordinate.CADCChannelConfigOnDLS;
import org.neckar.hwdb.store.CadcCalibration;
import org.neckar.lola.chip.ChipImage;

/**
 * Digital offset of each CADC channel (1024 instances), so that all channels read alike in the middle of the dynamic
 * range (code 310 of the reference cell, 0.6 V). Target is the median over all channels. Needs a calibrated ramp.
 * Source: calix, CADC calibration; averaged over several conversions, because the offset is computed from one
 * observation.
 */
public final class CadcChannelOffset implements Routine {
    private static final double TOLERANCE_LSB = 3;
    private static final int MIDDLE_REFERENCE = 310;
    private static final int EXTRA_SETTLINGS = 5;
    private static final int CONVERSIONS = 8;
    private static final KnobRange OFFSETS = new KnobRange(-128, 127);

    @Override
    public String name() {
        return "CADC channel offset";
    }

    @Override
    public String knob() {
        return "cadc_offset";
    }

    @Override
    public KnobRange range() {
        return OFFSETS;
    }

    @Override
    public SearchMethod search() {
        return new LinearPrediction(0, 1);
    }

    @Override
    public int[] nominal() {
        return new int[CadcCalibration.CHANNELS];
    }

    @Override
    public void prepare(Bench bench) {
        bench.change(chip -> {
            CadcReference.enableConverters(chip);
            CadcReference.connect(chip, MIDDLE_REFERENCE);
        });
        bench.settleLonger(EXTRA_SETTLINGS);
    }

    @Override
    public void turn(ChipImage.Builder chip, int[] knobs) {
        for (int channel = 0; channel < knobs.length; channel++) {
            chip.set(new CADCChannelConfigOnDLS(channel), new CADCChannelConfig(knobs[channel]));
        }
    }

    @Override
    public double[] observe(Bench bench) {
        return bench.readCadc(CONVERSIONS);
    }

    @Override
    public double tolerance() {
        return TOLERANCE_LSB;
    }

    @Override
    public double[] target(double[] before) {
        double[] sorted = before.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        double[] target = new double[before.length];
        Arrays.fill(target, median);
        return target;
    }
}
