package org.neckar.hal.transfer;

/**
 * The nominal relations of those parts of a neuron that make it more than a leaky integrator: exponential term,
 * adaptation, conductance-based inputs, conductance between compartments. Few of their numbers are published: most are
 * chosen so that the pictures of published demonstrations come out. Potentials in volts over ground.
 */
public final class NonlinearTransfer {
    /** Potential over which the exponential current grows by a factor e. */
    public static final double EXPONENTIAL_SLOPE_VOLTS = 0.035;

    /** Drop of a synaptic line up to which a transconductor is linear. */
    public static final double INPUT_LINEAR_VOLTS = 0.025;

    /** Drop of a synaptic line whose current a transconductor does not reach however far the line drops. */
    public static final double INPUT_LIMIT_VOLTS = 0.050;

    /** Membrane potential below which the inhibitory transconductor has less than its full current. */
    public static final double INHIBITION_FULL_VOLTS = 0.25;

    /** Membrane potential at which the inhibitory transconductor has no current left. */
    public static final double INHIBITION_END_VOLTS = 0.13;

    /** Exponential current at its threshold, per code of {@code i_bias_exp}. */
    public static final double EXPONENTIAL_STEP_AMPERES = 1e-9;

    /** Largest exponential current: where its transistor leaves weak inversion. */
    public static final double EXPONENTIAL_LIMIT_AMPERES = 5e-6;

    /** Time constant of the adaptation * {@code i_bias_adapt_tau}. */
    public static final double ADAPTATION_MICROSECONDS_CODE = 10_000;

    /**
     * Shift of the adaptation state per shift of the membrane, when {@code i_bias_adapt_a} equals the code of the time
     * constant.
     */
    public static final double ADAPTATION_FOLLOWING = 0.75;

    /** Slope of the adaptation state during a pulse, per code of {@code i_bias_adapt_b}, in volts per microsecond. */
    public static final double ADAPTATION_PULSE_STEP = 2e-4;

    /** Transconductance from the adaptation state to the membrane. */
    public static final double ADAPTATION_SIEMENS = 1.25e-7;

    /**
     * Change of the strength of a conductance-based input per volt between its reference and the membrane and per code
     * of {@code i_bias_synin_coba}, in codes of {@code i_bias_synin_gm}.
     */
    public static final double REVERSAL_CODES_PER_VOLT = 2.7;

    /** Conductance between membrane and soma line per code of {@code i_bias_nmda}. */
    public static final double COMPARTMENT_STEP_SIEMENS = 5e-9;

    /** Factor of the switches that multiply, and of the inverse of those that divide, that conductance. */
    public static final double COMPARTMENT_SCALE = 4;

    /** Factor of source degeneration on the conductance of the leak, and of the reset. */
    public static final double DEGENERATION_FACTOR = 0.5;

    private static final double STEP_VOLTS = 1.5e-3;
    private static final double INPUT_ZERO_VOLTS = -0.524;
    private static final double ADAPTATION_LEAK_ZERO_VOLTS = -0.224;
    private static final double ADAPTATION_REFERENCE_ZERO_VOLTS = -0.146;

    private NonlinearTransfer() {}

    /** Membrane potential at which the exponential current has its nominal strength, at a code of {@code v_exp}. */
    public static double exponentialVolts(double code) {
        return INPUT_ZERO_VOLTS + STEP_VOLTS * code;
    }

    /** Membrane potential that leaves the adaptation alone, at a code of {@code v_adapt_leak}. */
    public static double adaptationLeakVolts(double code) {
        return ADAPTATION_LEAK_ZERO_VOLTS + STEP_VOLTS * code;
    }

    /** Potential the adaptation state relaxes to, at a code of {@code v_adapt_ref}. */
    public static double adaptationReferenceVolts(double code) {
        return ADAPTATION_REFERENCE_ZERO_VOLTS + STEP_VOLTS * code;
    }

    /**
     * Membrane potential at which a conductance-based input is as strong as a current-based one, at a code of
     * {@code e_synin_rev}.
     */
    public static double inputReferenceVolts(double code) {
        return INPUT_ZERO_VOLTS + STEP_VOLTS * code;
    }

    /** Distance of the reversal potential from that reference. */
    public static double reversalDistanceVolts(double gmCode, double cobaCode) {
        return gmCode / (REVERSAL_CODES_PER_VOLT * cobaCode);
    }

    /** Time constant of the adaptation. */
    public static double adaptationMicroseconds(double tauCode) {
        return ADAPTATION_MICROSECONDS_CODE / tauCode;
    }

    /** Conductance between membrane and soma line with its two switches; both set cancel each other. */
    public static double compartmentSiemens(double code, boolean divide, boolean multiply) {
        double scale = divide == multiply ? 1 : divide ? 1 / COMPARTMENT_SCALE : COMPARTMENT_SCALE;
        return COMPARTMENT_STEP_SIEMENS * code * scale;
    }

    /** The drop with which a linear transconductor would have the current that a real one has. */
    public static double effectiveDropVolts(double drop) {
        if (drop <= INPUT_LINEAR_VOLTS) {
            return drop;
        }
        double beyond = drop - INPUT_LINEAR_VOLTS;
        return INPUT_LINEAR_VOLTS + beyond / (1 + beyond / (INPUT_LIMIT_VOLTS - INPUT_LINEAR_VOLTS));
    }

    /** Part of its current that the inhibitory transconductor has at a membrane potential, 0..1. */
    public static double inhibitionLeft(double membraneVolts) {
        if (membraneVolts >= INHIBITION_FULL_VOLTS) {
            return 1;
        }
        double missing = (INHIBITION_FULL_VOLTS - membraneVolts) / (INHIBITION_FULL_VOLTS - INHIBITION_END_VOLTS);
        return missing >= 1 ? 0 : 1 - missing * missing;
    }
}
