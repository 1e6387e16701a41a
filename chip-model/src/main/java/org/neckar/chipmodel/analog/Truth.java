package org.neckar.chipmodel.analog;

import org.neckar.hal.transfer.NominalTransfer;

/**
 * What the circuits of a chip really are, for judging in tests what an experiment or a calibration found. No program
 * can see this on a board: only tests may use it. Values are those of the present settings; call after everything has
 * settled.
 *
 * <p>Membrane potentials are in volts on the membrane, without the offset of the readout amplifier.
 */
public final class Truth {
    private final NeuronParameters parameters;
    private final NeuronPattern pattern;
    private final Neurons neurons;
    private final Cadc cadc;
    private final SynapseTruth synapses;

    Truth(NeuronParameters parameters, NeuronPattern pattern, Neurons neurons, Cadc cadc, SynapseTruth synapses) {
        this.parameters = parameters;
        this.pattern = pattern;
        this.neurons = neurons;
        this.cadc = cadc;
        this.synapses = synapses;
    }

    /** The coefficients of all circuits. */
    NeuronParameters parameters() {
        return parameters;
    }

    /** Potential at which the membrane of a neuron rests, its linear parts alone. */
    public double restVolts(int neuron) {
        return parameters.freeTarget[neuron];
    }

    /** Potential the reset pulls the membrane to. */
    public double resetVolts(int neuron) {
        return parameters.resetTarget[neuron];
    }

    /** Mean potential at which the comparator fires. */
    public double thresholdVolts(int neuron) {
        return parameters.threshold[neuron];
    }

    /** Offset of the readout amplifier. */
    public double readoutOffsetVolts(int neuron) {
        return pattern.readoutVolts[neuron];
    }

    /** Resting potential as a CADC with the nominal ramp and without channel offset would show it. */
    public double restCadcLsb(int neuron) {
        return NominalTransfer.cadcLsb(restVolts(neuron) + readoutOffsetVolts(neuron));
    }

    /** Membrane time constant. */
    public double tauMemMicroseconds(int neuron) {
        return microseconds(parameters.freeRate[neuron]);
    }

    /** Time constant of the membrane while it is reset. */
    public double tauResetMicroseconds(int neuron) {
        return microseconds(parameters.resetRate[neuron]);
    }

    /** Time constant of the excitatory input. */
    public double tauSynExcMicroseconds(int neuron) {
        return microseconds(parameters.excRate[neuron]);
    }

    /** Time constant of the inhibitory input. */
    public double tauSynInhMicroseconds(int neuron) {
        return microseconds(parameters.inhRate[neuron]);
    }

    /**
     * Slope of the membrane right after an event of one excitatory weight of nominal length, in volts per microsecond.
     */
    public double excitatoryVoltsPerMicrosecond(int neuron) {
        return parameters.excGain[neuron] * parameters.excStep[neuron] / cycleMicroseconds();
    }

    /** Slope of the membrane right after an event of one inhibitory weight of nominal length; negative. */
    public double inhibitoryVoltsPerMicrosecond(int neuron) {
        return parameters.inhGain[neuron] * parameters.inhStep[neuron] / cycleMicroseconds();
    }

    /** Factor of a neuron on the transconductance of its excitatory input. */
    public double excitatoryStrengthFactor(int neuron) {
        return pattern.excStrengthFactor[neuron];
    }

    /** Factor of a neuron on the transconductance of its inhibitory input. */
    public double inhibitoryStrengthFactor(int neuron) {
        return pattern.inhStrengthFactor[neuron];
    }

    /** Code of the excitatory shift cell at which the input carries no static current; may be out of range. */
    public double excitatoryBalanceCode(int neuron) {
        return NominalTransfer.BALANCED_SHIFT_CODE + pattern.excShiftCodes[neuron];
    }

    /** Code of the inhibitory shift cell at which the input carries no static current; may be out of range. */
    public double inhibitoryBalanceCode(int neuron) {
        return NominalTransfer.BALANCED_SHIFT_CODE + pattern.inhShiftCodes[neuron];
    }

    /** Factor of a quadrant, 0..3, on the current of its synapses. */
    public double synapseDacFactor(int quadrant) {
        return parameters.dacFactor(quadrant);
    }

    /** Offset of a CADC channel, 0..1023 = half * 512 + (0 causal, 1 acausal) * 256 + column. */
    public double cadcOffsetLsb(int channel) {
        return cadc.offsetLsb(channel);
    }

    /** Deviation of the start of the CADC ramp of a quadrant, 0..3, from nominal. */
    public double cadcRampStartVolts(int quadrant) {
        return cadc.rampStartVolts(quadrant);
    }

    /** Factor of a quadrant, 0..3, on the slope of its CADC ramp. */
    public double cadcRampSlopeFactor(int quadrant) {
        return cadc.rampSlopeFactor(quadrant);
    }

    /**
     * Factor of one synapse on its charge, that of its driver included.
     *
     * @param row 0..511 = half * 256 + row
     * @param column 0..255
     */
    public double synapseFactor(int row, int column) {
        return synapses.factor(row, column);
    }

    /** Synapse drivers and correlation sensors. */
    public SynapseTruth synapses() {
        return synapses;
    }

    /** Membrane potential at a cycle not before the present one. */
    public double membraneVolts(int neuron, double cycle) {
        return neurons.circuits().membraneVolts(neuron, cycle);
    }

    /** State of the adaptation of a neuron at a cycle not before the present one. */
    public double adaptationVolts(int neuron, double cycle) {
        return neurons.circuits().adaptationVolts(neuron, cycle);
    }

    /** How often the state of a circuit was carried forward since power up: the work done. */
    public long integrationSteps() {
        return neurons.circuits().steps();
    }

    private static double microseconds(double rate) {
        return cycleMicroseconds() / rate;
    }

    private static double cycleMicroseconds() {
        return 1e6 * NeuronParameters.CYCLE_SECONDS;
    }
}
