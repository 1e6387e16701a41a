package org.neckar.chipmodel.analog;

import java.util.stream.Stream;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * The column-parallel converters: 2 halves of 256 columns with a causal and an acausal channel each. A voltage ramp
 * runs, every channel counts until its comparator sees its input; start and slope of the ramp come from two cells of
 * the quadrant, the rest is the channel's own offset and gain.
 *
 * <p>An input counts as it is when the ramp passes it. A result that is asked for earlier is the one there will be if
 * nothing happens to its circuit until then: the answer of a trigger cannot wait.
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
    private static final int CROSSING_LOOKS = 12;
    private static final double CROSSING_COUNTS = 0.05;

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
    private final CadcRamp[] ramps = Stream.generate(CadcRamp::new).limit(2).toArray(CadcRamp[]::new);
    private final int[] converted = new int[2];
    private final long[] conversion = new long[2];
    private final double[][] expected = new double[2][2 * SynapseArray.SIZE];
    private final double[] startVolts = new double[4];
    private final double[] countsPerVolt = new double[4];
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
     * Starts to convert all channels of a half, the sensors of one of its rows on the correlation lines; leaves the
     * results alone while the converter is off. The ramp runs after the sense delay.
     */
    void convert(long cycle, int hemisphere, int row) {
        if (!on[hemisphere]) {
            return;
        }
        converted[hemisphere] = row;
        conversion[hemisphere] = conversions++;
        CadcRamp ramp = ramps[hemisphere];
        ramp.begin(cycle + sensors.senseDelayCycles(hemisphere));
        evaluate(hemisphere);
        for (int channel = 0; channel < 2 * SynapseArray.SIZE; channel++) {
            expected[hemisphere][channel] = counts(hemisphere, channel, (double) cycle);
            ramp.await(channel, expected[hemisphere][channel]);
        }
    }

    /** Cycle at which the ramps will have passed the next inputs; the largest long when none runs. */
    long nextCycle() {
        return Math.min(ramps[0].nextCycle(), ramps[1].nextCycle());
    }

    /** Looks at the inputs that are due. */
    void sample() {
        int hemisphere = ramps[0].nextCycle() <= ramps[1].nextCycle() ? 0 : 1;
        CadcRamp ramp = ramps[hemisphere];
        double now = (double) ramp.nextCycle();
        for (int channel = 0; channel < 2 * SynapseArray.SIZE; channel++) {
            if (!ramp.due(channel)) {
                continue;
            }
            double counts = counts(hemisphere, channel, now);
            if (Math.abs(counts - expected[hemisphere][channel]) > CROSSING_COUNTS && counts <= ramp.countsAt(now)) {
                counts = passed(hemisphere, channel, ramp.timeOf(ramp.groupCounts()), now);
            }
            if (counts > ramp.countsAt(now) && now < ramp.timeOf(LARGEST)) {
                ramp.await(channel, counts);
            } else {
                store(hemisphere, channel, counts);
            }
        }
        ramp.passedGroup();
    }

    /** The readout amplifier of a neuron may fall from now on. */
    void moved(long cycle, int neuron) {
        int hemisphere = neuron / SynapseArray.SIZE;
        if (ramps[hemisphere].runs()) {
            look(cycle, hemisphere, neuron % SynapseArray.SIZE);
            look(cycle, hemisphere, SynapseArray.SIZE + neuron % SynapseArray.SIZE);
        }
    }

    /** All inputs may have jumped. */
    void moved(long cycle) {
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            if (ramps[hemisphere].runs()) {
                for (int channel = 0; channel < 2 * SynapseArray.SIZE; channel++) {
                    look(cycle, hemisphere, channel);
                }
            }
        }
    }

    private void look(long cycle, int hemisphere, int channel) {
        CadcRamp ramp = ramps[hemisphere];
        if (!ramp.awaited(channel)) {
            return;
        }
        double present = ramp.countsAt((double) cycle);
        if (present > 0 && counts(hemisphere, channel, (double) cycle) <= present) {
            store(hemisphere, channel, present);
        } else {
            ramp.await(channel, passed(hemisphere, channel, (double) cycle, ramp.timeOf(LARGEST)));
        }
    }

    /**
     * Count at which the ramp passes a channel between two times, or, if it does not, at which it would pass the input
     * that there is at the second one. The ramp is steeper than nearly every input, so a few looks suffice.
     */
    private double passed(int hemisphere, int channel, double from, double to) {
        CadcRamp ramp = ramps[hemisphere];
        double early = Math.min(Math.max(from, ramp.timeOf(0)), to);
        double late = to;
        double counts = counts(hemisphere, channel, late);
        if (counts > ramp.countsAt(late)) {
            return counts;
        }
        double time = Math.clamp(ramp.timeOf(counts), early, late);
        for (int i = 0; i < CROSSING_LOOKS; i++) {
            double better = counts(hemisphere, channel, time);
            if (Math.abs(better - counts) < CROSSING_COUNTS) {
                return better;
            }
            counts = better;
            if (counts > ramp.countsAt(time)) {
                early = time;
            } else {
                late = time;
            }
            double next = ramp.timeOf(counts);
            time = next > early && next < late ? next : (early + late) / 2;
        }
        return ramp.countsAt(late);
    }

    private void store(int hemisphere, int channel, double counts) {
        ramps[hemisphere].passed(channel);
        result[hemisphere * 2 * SynapseArray.SIZE + channel] = digital(hemisphere, channel, counts);
    }

    private int digital(int hemisphere, int channel, double counts) {
        int index = hemisphere * 2 * SynapseArray.SIZE + channel;
        double lsb = counts;
        if (noise) {
            lsb += NOISE_LSB * CounterRandom.normal(noiseStream, conversion[hemisphere] * CHANNELS + index);
        }
        return (int) Math.clamp(Math.rint(Math.clamp(lsb, 0, LARGEST)) + digitalOffset[index], 0, LARGEST);
    }

    /** Count at which the ramp would pass the input that a channel, causal ones first, has at a time. */
    private double counts(int hemisphere, int channel, double time) {
        int column = channel % SynapseArray.SIZE;
        double volts = readout.cadcInput(time, hemisphere, channel / SynapseArray.SIZE, converted[hemisphere], column);
        int index = hemisphere * 2 * SynapseArray.SIZE + channel;
        int quadrant = hemisphere * 2 + column / 128;
        return (volts - startVolts[quadrant]) * countsPerVolt[quadrant] * gain[index] + offset[index];
    }

    /** Takes over the cells that make the ramps of both sides. */
    private void evaluate(int hemisphere) {
        for (int side = 0; side < 2; side++) {
            int quadrant = hemisphere * 2 + side;
            int source = hemisphere * 2 + sensors.rampSource(hemisphere, side);
            startVolts[quadrant] = capMem.volts(NeuronSettings.cell(source, SharedCapMemCell.CADC_V_RAMP_OFFSET))
                    - RAMP_BUFFER_VOLTS
                    + rampStart[quadrant];
            countsPerVolt[quadrant] = capMem.code(NeuronSettings.cell(quadrant, SharedCapMemCell.CADC_I_RAMP_SLOPE))
                    / NominalTransfer.CADC_RAMP_SLOPE_CODE
                    * rampSlope[quadrant]
                    / NominalTransfer.CADC_STEP_VOLTS;
        }
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

    int result(int hemisphere, int branch, int column) {
        int channel = branch * SynapseArray.SIZE + column;
        CadcRamp ramp = ramps[hemisphere];
        if (!ramp.awaited(channel)) {
            return result[hemisphere * 2 * SynapseArray.SIZE + channel];
        }
        double counts = passed(hemisphere, channel, ramp.timeOf(ramp.groupCounts()), ramp.timeOf(LARGEST));
        return digital(hemisphere, channel, counts);
    }
}
