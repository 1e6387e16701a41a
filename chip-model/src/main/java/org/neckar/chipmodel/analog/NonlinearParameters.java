package org.neckar.chipmodel.analog;

import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.neuron.ReadoutSource;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * What the nonlinear parts of every neuron are right now, as coefficients of their currents over the capacitance of the
 * membrane: volts per chip clock cycle, zero for a part that is switched off.
 *
 * <pre>{@code
 * N = s e / (1 + q e) - h (W - W_ref)                          e = exp((V - V_exp) / D)
 *     + c_exc (U_exc + shift_exc) (R_exc - V) - c_inh (U_inh + shift_inh) (V - R_inh)
 * W' = -r (W - W_ref) + f (V - V_leak) + p (during a pulse)
 * }</pre>
 */
final class NonlinearParameters {
    /** Exponential current: s, q, V_exp and 1 / D. */
    final double[] expGain = new double[Neurons.COUNT];

    final double[] expLimit = new double[Neurons.COUNT];
    final double[] expVolts = new double[Neurons.COUNT];
    final double[] expPerVolt = new double[Neurons.COUNT];

    /** One slope of the exponential current, in volts; without end for a neuron without it. */
    final double[] reach = new double[Neurons.COUNT];

    /** Adaptation: h, r, f, V_leak, W_ref and p. */
    final double[] adaptGain = new double[Neurons.COUNT];

    final double[] adaptRate = new double[Neurons.COUNT];
    final double[] adaptFollow = new double[Neurons.COUNT];
    final double[] adaptLeak = new double[Neurons.COUNT];
    final double[] adaptReference = new double[Neurons.COUNT];
    final double[] adaptPulse = new double[Neurons.COUNT];

    /** h f without its sign: how strongly the current of the adaptation follows the membrane. */
    final double[] adaptBack = new double[Neurons.COUNT];

    /** 1 / r, and where W settles with the membrane at ground, and what a volt of the membrane adds to that. */
    final double[] adaptInverse = new double[Neurons.COUNT];

    final double[] settledAtGround = new double[Neurons.COUNT];
    final double[] settledPerVolt = new double[Neurons.COUNT];

    /** Conductance-based inputs: c, R and shift of both. */
    final double[] excConductance = new double[Neurons.COUNT];

    final double[] excReference = new double[Neurons.COUNT];
    final double[] excShift = new double[Neurons.COUNT];
    final double[] inhConductance = new double[Neurons.COUNT];
    final double[] inhReference = new double[Neurons.COUNT];
    final double[] inhShift = new double[Neurons.COUNT];

    /** Conductance between membrane and soma line; 0 if its switch is open. */
    final double[] compartmentSiemens = new double[Neurons.COUNT];

    /** Whether the equations of the neuron, alone, are not linear, or its adaptation state is looked at. */
    final boolean[] nonlinear = new boolean[Neurons.COUNT];

    private final CapMem capMem;
    private final NeuronPattern linear;
    private final NonlinearPattern pattern;

    NonlinearParameters(CapMem capMem, NeuronPattern linear, NonlinearPattern pattern) {
        this.capMem = capMem;
        this.linear = linear;
        this.pattern = pattern;
    }

    /** Computes the coefficients of one neuron anew. */
    void evaluate(int neuron, NeuronConfig config, double farads) {
        exponential(neuron, config, farads);
        adaptation(neuron, config, farads);
        excitatoryConductance(neuron, config, farads);
        inhibitoryConductance(neuron, config, farads);
        compartmentSiemens[neuron] = config.enableCompCond()
                ? NonlinearTransfer.compartmentSiemens(
                                code(neuron, CapMemRow.I_BIAS_NMDA) + NeuronParameters.FLOATING_CODES,
                                config.enableCompCondDiv(),
                                config.enableCompCondMul())
                        * pattern.compartmentFactor[neuron]
                : 0;
        boolean stateIsRead = config.enableReadoutAmp() && config.readoutSelect() == ReadoutSource.ADAPTATION;
        nonlinear[neuron] = expGain[neuron] != 0
                || adaptGain[neuron] != 0
                || excConductance[neuron] != 0
                || inhConductance[neuron] != 0
                || stateIsRead;
    }

    /** State of the adaptation of a neuron whose membrane has long been at a potential. */
    double settledAdaptation(int neuron, double volts) {
        return LinearCircuits.within(settledAtGround[neuron] + settledPerVolt[neuron] * volts);
    }

    private void exponential(int neuron, NeuronConfig config, double farads) {
        double amperes = NonlinearTransfer.EXPONENTIAL_STEP_AMPERES
                * code(neuron, CapMemRow.I_BIAS_EXP)
                * pattern.exponentialFactor[neuron];
        expGain[neuron] = config.enableExp() ? amperes / farads * NeuronParameters.CYCLE_SECONDS : 0;
        expLimit[neuron] = amperes / NonlinearTransfer.EXPONENTIAL_LIMIT_AMPERES;
        expVolts[neuron] =
                NonlinearTransfer.exponentialVolts(code(neuron, CapMemRow.V_EXP) + pattern.exponentialCodes[neuron]);
        expPerVolt[neuron] = 1 / (NonlinearTransfer.EXPONENTIAL_SLOPE_VOLTS * pattern.exponentialSlopeFactor[neuron]);
        reach[neuron] = expGain[neuron] != 0 ? 1 / expPerVolt[neuron] : 2 * Neurons.SUPPLY_VOLTS;
    }

    private void adaptation(int neuron, NeuronConfig config, double farads) {
        double cycles = NeuronParameters.CYCLE_SECONDS * 1e6 / NonlinearTransfer.ADAPTATION_MICROSECONDS_CODE;
        double siemens = NonlinearTransfer.ADAPTATION_SIEMENS * pattern.adaptationGainFactor[neuron];
        adaptGain[neuron] = config.enableAdapt() ? siemens / farads * NeuronParameters.CYCLE_SECONDS : 0;
        adaptRate[neuron] = cycles
                * (code(neuron, CapMemRow.I_BIAS_ADAPT_TAU) + NeuronParameters.FLOATING_CODES)
                * pattern.adaptationTauFactor[neuron];
        adaptFollow[neuron] = cycles
                * NonlinearTransfer.ADAPTATION_FOLLOWING
                * pattern.adaptationFollowingFactor[neuron]
                * signed(config.invertAdaptA(), code(neuron, CapMemRow.I_BIAS_ADAPT_A));
        adaptPulse[neuron] = NonlinearTransfer.ADAPTATION_PULSE_STEP
                * 1e6
                * NeuronParameters.CYCLE_SECONDS
                * pattern.adaptationPulseFactor[neuron]
                * signed(config.invertAdaptB(), code(neuron, CapMemRow.I_BIAS_ADAPT_B));
        adaptLeak[neuron] = NonlinearTransfer.adaptationLeakVolts(
                code(neuron, CapMemRow.V_ADAPT_LEAK) + pattern.adaptationLeakCodes[neuron]);
        adaptReference[neuron] = NonlinearTransfer.adaptationReferenceVolts(
                code(neuron, CapMemRow.V_ADAPT_REF) + pattern.adaptationReferenceCodes[neuron]);
        adaptBack[neuron] = adaptGain[neuron] * Math.abs(adaptFollow[neuron]);
        adaptInverse[neuron] = 1 / adaptRate[neuron];
        settledPerVolt[neuron] = adaptFollow[neuron] / adaptRate[neuron];
        settledAtGround[neuron] = adaptReference[neuron] - settledPerVolt[neuron] * adaptLeak[neuron];
    }

    private static double signed(boolean inverted, double code) {
        return inverted ? -code : code;
    }

    private void excitatoryConductance(int neuron, NeuronConfig config, double farads) {
        excConductance[neuron] = config.enableSyninExc() && config.enableSyninExcCoba()
                ? conductance(code(neuron, CapMemRow.I_BIAS_SYNIN_EXC_COBA), farads)
                        * linear.excStrengthFactor[neuron]
                        * pattern.excReversalFactor[neuron]
                : 0;
        excReference[neuron] = NonlinearTransfer.inputReferenceVolts(
                code(neuron, CapMemRow.E_SYNIN_EXC_REV) + pattern.excReferenceCodes[neuron]);
        excShift[neuron] = shiftVolts(code(neuron, CapMemRow.I_BIAS_SYNIN_EXC_SHIFT) - linear.excShiftCodes[neuron]);
    }

    private void inhibitoryConductance(int neuron, NeuronConfig config, double farads) {
        inhConductance[neuron] = config.enableSyninInh() && config.enableSyninInhCoba()
                ? conductance(code(neuron, CapMemRow.I_BIAS_SYNIN_INH_COBA), farads)
                        * linear.inhStrengthFactor[neuron]
                        * pattern.inhReversalFactor[neuron]
                : 0;
        inhReference[neuron] = NonlinearTransfer.inputReferenceVolts(
                code(neuron, CapMemRow.E_SYNIN_INH_REV) + pattern.inhReferenceCodes[neuron]);
        inhShift[neuron] = shiftVolts(code(neuron, CapMemRow.I_BIAS_SYNIN_INH_SHIFT) - linear.inhShiftCodes[neuron]);
    }

    private static double conductance(double cobaCode, double farads) {
        return NominalTransfer.SYNAPTIC_GM_STEP_SIEMENS
                * NonlinearTransfer.REVERSAL_CODES_PER_VOLT
                * cobaCode
                / farads
                * NeuronParameters.CYCLE_SECONDS;
    }

    private static double shiftVolts(double code) {
        return -NeuronParameters.SHIFT_STEP_VOLTS * (code - NominalTransfer.BALANCED_SHIFT_CODE);
    }

    private double code(int neuron, CapMemRow row) {
        return capMem.code(NeuronSettings.cell(neuron, row));
    }
}
