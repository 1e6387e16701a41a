package org.neckar.chipmodel.analog;

import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * The fast readout converter: samples the two readout multiplexers, alternately if told so, with 10 bits at the MADC
 * clock divided by the length of a sample. After the start of a recording its amplifier needs about 8 us before the
 * samples mean anything.
 */
final class Madc {
    /** White noise of one sample. */
    static final double NOISE_LSB = 1.3;

    /** Clock of the MADC when nothing else was said. */
    static final double NOMINAL_MEGAHERTZ = 500;

    private static final double SETTLING_CYCLES = 1.2e-6 / NeuronParameters.CYCLE_SECONDS;
    private static final double GAIN_SIGMA = 0.005;
    private static final double OFFSET_SIGMA_LSB = 2;
    private static final int LARGEST = 1023;

    private final AnalogReadout readout;
    private final boolean noise;
    private final long noiseStream;
    private final double gain;
    private final double offset;

    private MADCConfig config = MADCConfig.DEFAULT;
    private double clockCycles = cyclesAt(NOMINAL_MEGAHERTZ);
    private boolean supplied = true;
    private boolean awake;
    private boolean powerDownAfter;
    private boolean recording;
    private boolean continuous;
    private double ready;
    private double began;
    private double period;
    private int initial;
    private int selectLength;
    private long taken;
    private long wanted;
    private long converted;
    private long nextCycle = Long.MAX_VALUE;

    Madc(AnalogReadout readout, FixedPattern pattern, ModelSettings model) {
        this.readout = readout;
        noise = model.noise();
        noiseStream = CounterRandom.stream(model.trial(), "madc noise");
        gain = pattern.factor("madc gain", 0, GAIN_SIGMA);
        offset = OFFSET_SIGMA_LSB * pattern.normal("madc offset", 0);
    }

    void configure(MADCConfig value) {
        config = value;
    }

    /** Sets the clock for recordings that start from now on; 0 when it does not run. */
    void clock(double megahertz) {
        clockCycles = cyclesAt(megahertz);
    }

    private static double cyclesAt(double megahertz) {
        return megahertz > 0 ? 1e-6 / (megahertz * NeuronParameters.CYCLE_SECONDS) : Double.POSITIVE_INFINITY;
    }

    /** Without its supply it stops and sleeps. */
    void supply(boolean present) {
        supplied = present;
        if (!present) {
            stop();
            awake = false;
        }
    }

    /**
     * Obeys the control register. A start without wake-up, now or before, or without clock or supply, is without
     * effect.
     */
    void control(long cycle, MADCControl value) {
        powerDownAfter = value.enablePowerDownAfterSampling();
        continuous = value.enableContinuousSampling();
        if (value.wakeUp() && !awake && supplied && Double.isFinite(clockCycles)) {
            awake = true;
            ready = (double) cycle + config.powerupWaitValue() * clockCycles;
        }
        if (value.stopRecording()) {
            stop();
        } else if (value.startRecording() && awake && !recording && Double.isFinite(clockCycles)) {
            start(cycle);
        }
    }

    private void start(long cycle) {
        recording = true;
        began = Math.max((double) cycle, ready);
        int clocks = config.conversionCyclesOffset() + config.sampleDurationAdjust();
        int division = config.enableMadcClockScaling() ? 2 * (config.madcClockScaleValue() + 1) : 1;
        period = Math.max(1, clocks) * division * clockCycles;
        initial = config.activeMuxInitiallySelectedInput().toEnum();
        selectLength = config.activeMuxInputSelectLength();
        wanted = config.numberOfSamples();
        taken = 0;
        proceed();
    }

    private void proceed() {
        if (!continuous && taken >= wanted) {
            stop();
            return;
        }
        nextCycle = (long) Math.ceil(sampleTime());
    }

    private void stop() {
        if (recording) {
            recording = false;
            nextCycle = Long.MAX_VALUE;
            awake = !powerDownAfter;
        }
    }

    private double sampleTime() {
        return began + (double) (taken + 1) * period;
    }

    /** Cycle at which the next sample is ready; the largest long when none is coming. */
    long nextCycle() {
        return nextCycle;
    }

    /** Takes the sample that is due. */
    void sample(SampleSink samples) {
        int channel = selected(taken);
        int reported = selectLength > 1 ? selected(Math.max(0, taken - 1)) : channel;
        int value = config.enableDummyData() ? (int) (taken & LARGEST) : convert(channel);
        long cycle = nextCycle;
        taken++;
        converted++;
        proceed();
        samples.sample(cycle, reported, value);
    }

    private int selected(long sample) {
        return selectLength == 0 ? initial : (int) ((initial + sample / selectLength) % 2);
    }

    private int convert(int channel) {
        boolean connected = config.signalSelectionConnectActiveMux()
                && config.signalSelectionConnectPreamp()
                && config.connectPreampToMadc();
        double time = sampleTime();
        double volts = connected ? readout.multiplexerVolts(channel, time) : 0;
        double settled = 1 - Exponential.exp(-(time - began) / SETTLING_CYCLES);
        double lsb = (NominalTransfer.madcLsb(volts) * gain + offset) * settled;
        if (noise) {
            lsb += NOISE_LSB * CounterRandom.normal(noiseStream, converted);
        }
        return (int) Math.clamp(Math.rint(lsb), 0, LARGEST);
    }
}
