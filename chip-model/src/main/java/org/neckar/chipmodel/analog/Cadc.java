package org.neckar.chipmodel.analog;

import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * The column-parallel converters: 2 halves of 256 columns with a causal and an acausal channel each. A voltage ramp
 * runs, every channel counts until its comparator sees its input; start and slope of the ramp come from two cells of
 * the quadrant, the rest is the channel's own offset and gain.
 */
final class Cadc {
    /** White noise of one conversion. */
    static final double NOISE_LSB = 0.7;

    private static final int CHANNELS = 4 * SynapseArray.SIZE;
    private static final double OFFSET_SIGMA_LSB = 9.5;
    private static final double GAIN_SIGMA = 0.01;
    private static final double RAMP_START_SIGMA_VOLTS = 0.04;
    private static final double RAMP_SLOPE_SIGMA = 0.08;
    private static final double RAMP_BUFFER_VOLTS =
            NominalTransfer.cellVolts(NominalTransfer.CADC_RAMP_OFFSET_CODE) - NominalTransfer.CADC_ZERO_VOLTS;
    private static final int LARGEST = 255;

    private final CapMem capMem;
    private final AnalogReadout readout;
    private final CorrelationSensors sensors;
    private final boolean noise;
    private final long noiseStream;
    private final double[] offset = new double[CHANNELS];
    private final double[] gain = new double[CHANNELS];
    private final double[] rampStart = new double[4];
    private final double[] rampSlope = new double[4];
    private final int[] digitalOffset = new int[CHANNELS];
    private final int[] result = new int[CHANNELS];
    private final boolean[] on = new boolean[2];
    private long conversions;

    Cadc(CapMem capMem, AnalogReadout readout, CorrelationSensors sensors, FixedPattern pattern, ModelSettings model) {
        this.capMem = capMem;
        this.readout = readout;
        this.sensors = sensors;
        noise = model.noise();
        noiseStream = CounterRandom.stream(model.trial(), "cadc noise");
        for (int channel = 0; channel < CHANNELS; channel++) {
            offset[channel] = OFFSET_SIGMA_LSB * pattern.normal("cadc offset", channel);
            gain[channel] = pattern.factor("cadc gain", channel, GAIN_SIGMA);
        }
        for (int quadrant = 0; quadrant < 4; quadrant++) {
            rampStart[quadrant] = RAMP_START_SIGMA_VOLTS * pattern.normal("cadc ramp start", quadrant);
            rampSlope[quadrant] = pattern.factor("cadc ramp slope", quadrant, RAMP_SLOPE_SIGMA);
        }
    }

    void enable(int hemisphere, boolean enabled) {
        on[hemisphere] = enabled;
    }

    /**
     * Sets the digital offset of a channel, counted as the coordinate does: half, then causal or acausal, then column.
     */
    void digitalOffset(int channel, int lsb) {
        digitalOffset[channel] = lsb;
    }

    /**
     * Converts all channels of a half, the sensors of one of its rows on the correlation lines; leaves the results
     * alone while the converter is off.
     */
    void convert(long cycle, int hemisphere, int row) {
        if (!on[hemisphere]) {
            return;
        }
        int base = hemisphere * 2 * SynapseArray.SIZE;
        for (int i = 0; i < 2 * SynapseArray.SIZE; i++) {
            int column = i % SynapseArray.SIZE;
            double volts = readout.cadcInput(cycle, hemisphere, i / SynapseArray.SIZE, row, column);
            double lsb = counts(base + i, hemisphere, column / 128, volts);
            if (noise) {
                lsb += NOISE_LSB * CounterRandom.normal(noiseStream, conversions * CHANNELS + base + i);
            }
            result[base + i] = (int) Math.clamp(Math.rint(lsb) + digitalOffset[base + i], 0, LARGEST);
        }
        conversions++;
    }

    private double counts(int channel, int hemisphere, int side, double volts) {
        int quadrant = hemisphere * 2 + side;
        int source = hemisphere * 2 + sensors.rampSource(hemisphere, side);
        double start = capMem.volts(NeuronSettings.cell(source, SharedCapMemCell.CADC_V_RAMP_OFFSET))
                - RAMP_BUFFER_VOLTS
                + rampStart[quadrant];
        double slope = capMem.code(NeuronSettings.cell(quadrant, SharedCapMemCell.CADC_I_RAMP_SLOPE))
                / NominalTransfer.CADC_RAMP_SLOPE_CODE
                * rampSlope[quadrant];
        return (volts - start) / NominalTransfer.CADC_STEP_VOLTS * slope * gain[channel] + offset[channel];
    }

    /** Offset of a channel, 0..1023, in steps of the nominal ramp. */
    double offsetLsb(int channel) {
        return offset[channel];
    }

    /** Deviation of the start of the ramp of a quadrant. */
    double rampStartVolts(int quadrant) {
        return rampStart[quadrant];
    }

    /** Factor of a quadrant on the slope of its ramp. */
    double rampSlopeFactor(int quadrant) {
        return rampSlope[quadrant];
    }

    int result(int hemisphere, int channel, int column) {
        return result[(hemisphere * 2 + channel) * SynapseArray.SIZE + column];
    }
}
