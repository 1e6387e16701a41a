package org.neckar.chipmodel.analog;

/**
 * What the neurons of a half have in common for a sweep.
 *
 * @param first first neuron, 0 or 256
 * @param fastestRate largest rate of a line, or of a membrane that is not reset
 * @param slowestRate smallest rate of a membrane, reset or not
 * @param slowestLineRate smallest rate of a line
 * @param excStep largest drop of an excitatory line per weight, in volts
 * @param inhStep largest drop of an inhibitory line per weight
 * @param nonlinear whether a neuron on its own has a current that is not linear, or an adaptation
 * @param conductances whether a neuron has an input based on conductance
 */
record HalfTraits(
        int first,
        double fastestRate,
        double slowestRate,
        double slowestLineRate,
        double excStep,
        double inhStep,
        boolean nonlinear,
        boolean conductances) {}
