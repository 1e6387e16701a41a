package org.neckar.chipmodel.analog;

/**
 * The fixed pattern of the 512 neuron circuits. Offsets called "codes" act as if the code in the parameter memory were
 * that much larger; "factor" multiplies a conductance, a time constant or a capacitance. The widths, and which of them
 * hang together, are those of published calibrations of three HICANN-X chips.
 */
final class NeuronPattern {
    private static final double READOUT_VOLTS = 0.0155;
    private static final double POTENTIAL_CHIP_CODES = 65;
    private static final double POTENTIAL_QUADRANT_CODES = 16;
    private static final double POTENTIAL_SHARED_CODES = 20.8;
    private static final double LEAK_OWN_CODES = 18;
    private static final double LEAK_BIAS_CODES = 2.8;
    private static final double RESET_OWN_CODES = 16;
    private static final double THRESHOLD_CHIP_CODES = 16;
    private static final double THRESHOLD_QUADRANT_CODES = 12;
    private static final double THRESHOLD_OWN_CODES = 11.2;
    private static final double THRESHOLD_OUTLIER_CODES = 53;
    private static final double THRESHOLD_OUTLIER_SHARE = 0.01;
    private static final double CONDUCTANCE_QUADRANT = 0.05;
    private static final double CONDUCTANCE_OWN = 0.13;
    private static final double CONDUCTANCE_LEAK_CORRELATION = -0.33;
    private static final double SCALE_SWITCH = 0.08;
    private static final double INTRINSIC_CAPACITANCE = 0.1;
    private static final double LINE_QUADRANT = 0.05;
    private static final double LINE_OWN = 0.195;
    private static final double STRENGTH_QUADRANT = 0.15;
    private static final double STRENGTH_EXCITATORY = 0.055;
    private static final double STRENGTH_GRADIENT = 0.025;
    private static final double STRENGTH_INHIBITORY = 0.07;
    private static final double STRENGTH_CORRELATION = 0.3;
    private static final double SHIFT_CODES = 120;
    private static final double SHIFT_STRENGTH_CORRELATION = 0.24;
    private static final int COLUMNS_OF_QUADRANT = 128;

    final double[] readoutVolts = new double[Neurons.COUNT];
    final double[] leakCodes = new double[Neurons.COUNT];
    final double[] leakBiasCodes = new double[Neurons.COUNT];
    final double[] resetCodes = new double[Neurons.COUNT];
    final double[] thresholdCodes = new double[Neurons.COUNT];
    final double[] conductanceFactor = new double[Neurons.COUNT];
    final double[] divisionFactor = new double[Neurons.COUNT];
    final double[] multiplicationFactor = new double[Neurons.COUNT];
    final double[] intrinsicFactor = new double[Neurons.COUNT];
    final double[] excTauFactor = new double[Neurons.COUNT];
    final double[] inhTauFactor = new double[Neurons.COUNT];
    final double[] excStrengthFactor = new double[Neurons.COUNT];
    final double[] inhStrengthFactor = new double[Neurons.COUNT];
    final double[] excShiftCodes = new double[Neurons.COUNT];
    final double[] inhShiftCodes = new double[Neurons.COUNT];

    NeuronPattern(FixedPattern pattern) {
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            potentials(pattern, neuron);
            conductances(pattern, neuron);
            synapticInputs(pattern, neuron);
        }
    }

    private void potentials(FixedPattern pattern, int neuron) {
        int quadrant = Neurons.quadrant(neuron);
        double chip = POTENTIAL_CHIP_CODES * pattern.normal("chip potential", 0);
        double quadrantLeak = pattern.normal("leak quadrant", quadrant);
        double quadrantReset = mixed(0.9, quadrantLeak, pattern.normal("reset quadrant", quadrant));
        double shared = POTENTIAL_SHARED_CODES * pattern.normal("leak reset shared", neuron);
        readoutVolts[neuron] = READOUT_VOLTS * pattern.normal("readout offset", neuron);
        leakCodes[neuron] = chip
                + POTENTIAL_QUADRANT_CODES * quadrantLeak
                + shared
                + LEAK_OWN_CODES * pattern.normal("leak offset", neuron);
        leakBiasCodes[neuron] = LEAK_BIAS_CODES * pattern.normal("leak offset bias", neuron);
        resetCodes[neuron] = chip
                + POTENTIAL_QUADRANT_CODES * quadrantReset
                + shared
                + RESET_OWN_CODES * pattern.normal("reset offset", neuron);
        double width = pattern.rare("threshold outlier", neuron, THRESHOLD_OUTLIER_SHARE)
                ? THRESHOLD_OUTLIER_CODES
                : THRESHOLD_OWN_CODES;
        thresholdCodes[neuron] = THRESHOLD_CHIP_CODES * pattern.normal("threshold of chip", 0)
                + THRESHOLD_QUADRANT_CODES * pattern.normal("threshold quadrant", quadrant)
                + width * pattern.normal("threshold offset", neuron);
    }

    private void conductances(FixedPattern pattern, int neuron) {
        double deviation = mixed(
                CONDUCTANCE_LEAK_CORRELATION,
                pattern.normal("leak offset", neuron),
                pattern.normal("leak conductance", neuron));
        conductanceFactor[neuron] =
                pattern.factor("leak conductance quadrant", Neurons.quadrant(neuron), CONDUCTANCE_QUADRANT)
                        * StrictMath.exp(CONDUCTANCE_OWN * deviation);
        divisionFactor[neuron] = pattern.factor("conductance division", neuron, SCALE_SWITCH);
        multiplicationFactor[neuron] = pattern.factor("conductance multiplication", neuron, SCALE_SWITCH);
        intrinsicFactor[neuron] = pattern.factor("intrinsic capacitance", neuron, INTRINSIC_CAPACITANCE);
    }

    private void synapticInputs(FixedPattern pattern, int neuron) {
        int quadrant = Neurons.quadrant(neuron);
        excTauFactor[neuron] = pattern.factor("exc tau quadrant", quadrant, LINE_QUADRANT)
                * pattern.factor("exc tau", neuron, LINE_OWN);
        inhTauFactor[neuron] = pattern.factor("inh tau quadrant", quadrant, LINE_QUADRANT)
                * pattern.factor("inh tau", neuron, LINE_OWN);
        double exc = pattern.normal("exc gm", neuron);
        double inh = mixed(STRENGTH_CORRELATION, exc, pattern.normal("inh gm", neuron));
        double place = neuron % COLUMNS_OF_QUADRANT / (COLUMNS_OF_QUADRANT - 1.0) - 0.5;
        excStrengthFactor[neuron] = pattern.factor("exc gm quadrant", quadrant, STRENGTH_QUADRANT)
                * pattern.factor("exc gm gradient", 0, STRENGTH_GRADIENT * place)
                * StrictMath.exp(STRENGTH_EXCITATORY * exc);
        inhStrengthFactor[neuron] = pattern.factor("inh gm quadrant", quadrant, STRENGTH_QUADRANT)
                * StrictMath.exp(STRENGTH_INHIBITORY * inh);
        excShiftCodes[neuron] =
                SHIFT_CODES * mixed(SHIFT_STRENGTH_CORRELATION, exc, pattern.normal("exc shift", neuron));
        inhShiftCodes[neuron] = SHIFT_CODES * pattern.normal("inh shift", neuron);
    }

    private static double mixed(double correlation, double common, double own) {
        return correlation * common + StrictMath.sqrt(1 - correlation * correlation) * own;
    }
}
