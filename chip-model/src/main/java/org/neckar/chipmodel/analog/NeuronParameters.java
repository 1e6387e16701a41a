package org.neckar.chipmodel.analog;

import java.util.OptionalDouble;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.transfer.LeakScale;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * What the circuit of every neuron is right now, as coefficients of its equations: computed from the cells of the
 * parameter memory, the switches and the fixed pattern whenever one of them changes. Rates are per chip clock cycle,
 * potentials in volts; see {@link Neurons} for the equations.
 */
final class NeuronParameters {
    /** Seconds per chip clock cycle. */
    static final double CYCLE_SECONDS = 4e-9;

    /** Static current of a synaptic input per code of the shift cell away from balance, as volts on its line. */
    static final double SHIFT_STEP_VOLTS = 2.5e-6;

    /** Conductance that stays when the bias of the leak is off, in codes of that bias. */
    static final double FLOATING_CODES = 0.01;

    /** Rates of a membrane and its lines are at least this far apart; 3e-6 of a rate of 1 / 10 us. */
    static final double RATE_DISTANCE = 1e-9;

    private static final double DAC_SIGMA = 0.09;
    private static final double CYCLE_MICROSECONDS = 1e6 * CYCLE_SECONDS;
    private static final double LARGEST_BIAS = NominalTransfer.MAX_CODE / 2.0;

    final double[] freeRate = new double[Neurons.COUNT];
    final double[] freeTarget = new double[Neurons.COUNT];
    final double[] resetRate = new double[Neurons.COUNT];
    final double[] resetTarget = new double[Neurons.COUNT];
    final double[] excRate = new double[Neurons.COUNT];
    final double[] inhRate = new double[Neurons.COUNT];
    final double[] excGain = new double[Neurons.COUNT];
    final double[] inhGain = new double[Neurons.COUNT];
    final double[] excPeak = new double[Neurons.COUNT];
    final double[] inhDepth = new double[Neurons.COUNT];
    final double[] inhFall = new double[Neurons.COUNT];
    final double[] threshold = new double[Neurons.COUNT];
    final boolean[] comparing = new boolean[Neurons.COUNT];
    final double[] excStep = new double[Neurons.COUNT];
    final double[] inhStep = new double[Neurons.COUNT];
    final boolean[] readoutOn = new boolean[Neurons.COUNT];
    final double[] farads = new double[Neurons.COUNT];
    final NonlinearParameters nonlinear;

    private final CapMem capMem;
    private final SynapseBiases synapseBiases;
    private final StimulusLines stimulusLines;
    private final NeuronPattern pattern;
    private final NonlinearPattern nonlinearPattern;
    private final NeuronSettings settings;
    private final double[] dacFactor = new double[4];

    NeuronParameters(
            CapMem capMem,
            SynapseBiases synapseBiases,
            StimulusLines stimulusLines,
            FixedPattern fixedPattern,
            NeuronPattern pattern,
            NeuronSettings settings) {
        this.capMem = capMem;
        this.synapseBiases = synapseBiases;
        this.stimulusLines = stimulusLines;
        this.pattern = pattern;
        this.settings = settings;
        nonlinearPattern = new NonlinearPattern(fixedPattern);
        nonlinear = new NonlinearParameters(capMem, pattern, nonlinearPattern);
        for (int quadrant = 0; quadrant < dacFactor.length; quadrant++) {
            dacFactor[quadrant] = fixedPattern.factor("synapse DAC", quadrant, DAC_SIGMA);
        }
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            evaluate(neuron);
        }
    }

    /** Computes the coefficients of one neuron anew. */
    void evaluate(int neuron) {
        NeuronConfig config = settings.config(neuron);
        farads[neuron] = NominalTransfer.CAPACITOR_STEP_FARADS
                * (config.memCapSize() + NominalTransfer.INTRINSIC_CAPACITOR_CODES * pattern.intrinsicFactor[neuron]);
        double current = synapticInputs(neuron, config, farads[neuron]) + offsetAmperes(neuron, config);
        membrane(neuron, config, farads[neuron], current);
        stimulus(neuron);
        freeRate[neuron] = apart(neuron, freeRate[neuron]);
        resetRate[neuron] = apart(neuron, resetRate[neuron]);
        nonlinear.evaluate(neuron, config, farads[neuron]);
        excPeak[neuron] = Exponential.peakResponse(freeRate[neuron], excRate[neuron]);
        inhFall[neuron] = -inhGain[neuron] * Reserves.SHORTEST_CYCLES;
        inhDepth[neuron] = -inhGain[neuron] * Exponential.peakResponse(freeRate[neuron], inhRate[neuron]);
        threshold[neuron] =
                NominalTransfer.thresholdVolts(code(neuron, CapMemRow.V_THRESHOLD) + pattern.thresholdCodes[neuron]);
        comparing[neuron] = config.enableThreshComp()
                && config.enableFire()
                && settings.clockOn(neuron)
                && !settings.slave(neuron)
                && shared(neuron, SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR) > 0;
        readoutOn[neuron] = config.enableReadoutAmp() && shared(neuron, SharedCapMemCell.NEURON_I_BIAS_READOUT_AMP) > 0;
    }

    /** Factor of a quadrant on the current of its synapses. */
    double dacFactor(int quadrant) {
        return dacFactor[quadrant];
    }

    /** What the neurons of the half that begins at one have in common. */
    HalfTraits half(int first) {
        double fastest = 0;
        double slowest = Double.POSITIVE_INFINITY;
        double slowestLine = Double.POSITIVE_INFINITY;
        double excWeight = 0;
        double inhWeight = 0;
        boolean anyNonlinear = false;
        boolean conductances = false;
        for (int neuron = first; neuron < first + SynapseArray.SIZE; neuron++) {
            fastest = Math.max(fastest, Math.max(freeRate[neuron], Math.max(excRate[neuron], inhRate[neuron])));
            slowest = Math.min(slowest, Math.min(freeRate[neuron], resetRate[neuron]));
            slowestLine = Math.min(slowestLine, Math.min(excRate[neuron], inhRate[neuron]));
            excWeight = Math.max(excWeight, excStep[neuron]);
            inhWeight = Math.max(inhWeight, inhStep[neuron]);
            if (nonlinear.nonlinear[neuron]) {
                anyNonlinear = true;
                fastest = Math.max(fastest, nonlinear.adaptRate[neuron]);
                conductances |= nonlinear.excConductance[neuron] != 0 || nonlinear.inhConductance[neuron] != 0;
            }
        }
        return new HalfTraits(first, fastest, slowest, slowestLine, excWeight, inhWeight, anyNonlinear, conductances);
    }

    private void membrane(int neuron, NeuronConfig config, double farads, double current) {
        double leakBias = code(neuron, CapMemRow.I_BIAS_LEAK);
        double leak = siemens(neuron, leakBias, config.enableLeakDiv(), config.enableLeakMul())
                * degeneration(neuron, config.enableLeakDeg());
        double resetBias = code(neuron, CapMemRow.I_BIAS_RESET);
        double reset = siemens(neuron, resetBias, config.enableResetDiv(), config.enableResetMul())
                * degeneration(neuron, config.enableResetDeg());
        double leakCode = code(neuron, CapMemRow.V_LEAK)
                + pattern.leakCodes[neuron]
                + pattern.leakBiasCodes[neuron] * (leakBias / LARGEST_BIAS - 1);
        double resetCode = code(neuron, CapMemRow.V_RESET) + pattern.resetCodes[neuron];
        freeRate[neuron] = leak / farads * CYCLE_SECONDS;
        freeTarget[neuron] = NominalTransfer.leakVolts(leakCode) + current / leak;
        resetRate[neuron] = reset / farads * CYCLE_SECONDS;
        double duringReset = config.enablePause() ? offsetAmperes(neuron, config) : current;
        resetTarget[neuron] = NominalTransfer.resetVolts(resetCode) + duringReset / reset;
    }

    /** What reaches the membrane through its unbuffered access: a source that pulls it, or else a current. */
    private void stimulus(int neuron) {
        double perCycle = CYCLE_SECONDS / farads[neuron];
        OptionalDouble source = stimulusLines.sourceVolts(neuron);
        if (source.isEmpty()) {
            double volts = stimulusLines.amperes(neuron) * perCycle;
            freeTarget[neuron] += volts / freeRate[neuron];
            resetTarget[neuron] += volts / resetRate[neuron];
            return;
        }
        double rate = StimulusLines.ACCESS_SIEMENS * perCycle;
        double pull = rate * source.getAsDouble();
        freeTarget[neuron] = (freeTarget[neuron] * freeRate[neuron] + pull) / (freeRate[neuron] + rate);
        resetTarget[neuron] = (resetTarget[neuron] * resetRate[neuron] + pull) / (resetRate[neuron] + rate);
        freeRate[neuron] += rate;
        resetRate[neuron] += rate;
    }

    /** A rate of the membrane, moved away from those of its lines so that differences keep their digits. */
    private double apart(int neuron, double rate) {
        double moved = rate;
        while (Math.abs(moved - excRate[neuron]) < RATE_DISTANCE || Math.abs(moved - inhRate[neuron]) < RATE_DISTANCE) {
            moved += RATE_DISTANCE;
        }
        return moved;
    }

    private double siemens(int neuron, double bias, boolean divide, boolean multiply) {
        LeakScale scale = LeakScale.of(divide, multiply);
        double ratio = switch (scale) {
            case DIVIDED -> 1 / pattern.divisionFactor[neuron];
            case PLAIN -> 1;
            case MULTIPLIED -> pattern.multiplicationFactor[neuron];
        };
        return NominalTransfer.leakSiemens(bias + FLOATING_CODES, scale) * ratio * pattern.conductanceFactor[neuron];
    }

    private double degeneration(int neuron, boolean on) {
        return on ? NonlinearTransfer.DEGENERATION_FACTOR * nonlinearPattern.degenerationFactor[neuron] : 1;
    }

    private double offsetAmperes(int neuron, NeuronConfig config) {
        if (!config.enableMemOff()) {
            return 0;
        }
        double amperes = NominalTransfer.OFFSET_STEP_AMPERES * code(neuron, CapMemRow.I_MEM_OFFSET);
        return config.invertCurrent() ? -amperes : amperes;
    }

    /** Both synaptic inputs; returns their static current. A line that a source holds neither drops nor recovers. */
    private double synapticInputs(int neuron, NeuronConfig config, double farads) {
        excRate[neuron] = lineRate(
                pattern.excTauFactor[neuron],
                settings.excLineHeld(neuron) ? 0 : code(neuron, CapMemRow.I_BIAS_SYNIN_EXC_TAU),
                config.enableSyninExcHighRes(),
                config.enableSyninExcSmallCap());
        inhRate[neuron] = lineRate(
                pattern.inhTauFactor[neuron],
                settings.inhLineHeld(neuron) ? 0 : code(neuron, CapMemRow.I_BIAS_SYNIN_INH_TAU),
                config.enableSyninInhHighRes(),
                config.enableSyninInhSmallCap());
        double exc = config.enableSyninExc() ? code(neuron, CapMemRow.I_BIAS_SYNIN_EXC_GM) : 0;
        double inh = config.enableSyninInh() ? code(neuron, CapMemRow.I_BIAS_SYNIN_INH_GM) : 0;
        exc *= NominalTransfer.SYNAPTIC_GM_STEP_SIEMENS * pattern.excStrengthFactor[neuron];
        inh *= NominalTransfer.SYNAPTIC_GM_STEP_SIEMENS * pattern.inhStrengthFactor[neuron];
        excGain[neuron] = exc / farads * CYCLE_SECONDS;
        inhGain[neuron] = -inh / farads * CYCLE_SECONDS;
        int quadrant = Neurons.quadrant(neuron);
        double dac = synapseBiases.dac(quadrant) * dacFactor[quadrant];
        excStep[neuron] = settings.excLineOn(neuron) && !settings.excLineHeld(neuron)
                ? NominalTransfer.lineVolts(1, dac, config.enableSyninExcSmallCap())
                : 0;
        inhStep[neuron] = settings.inhLineOn(neuron) && !settings.inhLineHeld(neuron)
                ? NominalTransfer.lineVolts(1, dac, config.enableSyninInhSmallCap())
                : 0;
        double excShift = code(neuron, CapMemRow.I_BIAS_SYNIN_EXC_SHIFT) - pattern.excShiftCodes[neuron];
        double inhShift = code(neuron, CapMemRow.I_BIAS_SYNIN_INH_SHIFT) - pattern.inhShiftCodes[neuron];
        return SHIFT_STEP_VOLTS
                * (inh * (inhShift - NominalTransfer.BALANCED_SHIFT_CODE)
                        - exc * (excShift - NominalTransfer.BALANCED_SHIFT_CODE));
    }

    private static double lineRate(double factor, double tauCode, boolean highResistance, boolean smallCapacitance) {
        double microseconds = NominalTransfer.lineMicrosecondsCode(highResistance, smallCapacitance)
                * factor
                / (tauCode + FLOATING_CODES);
        return CYCLE_MICROSECONDS / microseconds;
    }

    private double code(int neuron, CapMemRow row) {
        return capMem.code(NeuronSettings.cell(neuron, row));
    }

    private double shared(int neuron, SharedCapMemCell parameter) {
        return capMem.code(NeuronSettings.cell(Neurons.quadrant(neuron), parameter));
    }
}
