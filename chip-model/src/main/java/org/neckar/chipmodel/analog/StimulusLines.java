package org.neckar.chipmodel.analog;

import java.util.OptionalDouble;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.readout.CurrentDAC;
import org.neckar.hal.readout.CurrentDacSign;

/**
 * The two stimulus lines, one per half, and the membranes that their unbuffered access connects with them. A source on
 * a pad pulls these membranes to its voltage through their switches; without one the current of the current DAC is
 * shared by all membranes on its lines. Switches, not the line, are what separates the membranes: a line without a
 * source does not make them one.
 */
final class StimulusLines {
    /** Current of the DAC per step at the nominal bias. */
    static final double STEP_AMPERES = 1e-9;

    /** Code of {@code readout_idac_i_bias} for that step. */
    static final int BIAS_CODE = 500;

    /** Conductance of the unbuffered access of a neuron. */
    static final double ACCESS_SIEMENS = 2e-5;

    private static final int HALVES = Neurons.COUNT / SynapseArray.SIZE;

    private final CapMem capMem;
    private final AnalogPads pads;
    private final NeuronSet connected = new NeuronSet();
    private final int[] count = new int[HALVES];
    private CurrentDAC dac = CurrentDAC.DEFAULT;

    StimulusLines(CapMem capMem, AnalogPads pads) {
        this.capMem = capMem;
        this.pads = pads;
    }

    void dac(CurrentDAC value) {
        dac = value;
    }

    /** Opens or closes the unbuffered access of a neuron; returns whether it moved. */
    boolean connect(int neuron, boolean on) {
        if (isConnected(neuron) == on) {
            return false;
        }
        connected.set(neuron, on);
        count[neuron / SynapseArray.SIZE] += on ? 1 : -1;
        return true;
    }

    private boolean isConnected(int neuron) {
        return connected.next(neuron, neuron + 1) == neuron;
    }

    /** The first connected neuron with this number or a larger one; {@link Neurons#COUNT} without any. */
    int next(int neuron) {
        return connected.next(neuron, Neurons.COUNT);
    }

    /** Voltage of the source that the access of a neuron leads to; empty when there is none. */
    OptionalDouble sourceVolts(int neuron) {
        return isConnected(neuron) ? pads.stimulusVolts(neuron / SynapseArray.SIZE) : OptionalDouble.empty();
    }

    /** Current into the membrane of a neuron that no source holds. */
    double amperes(int neuron) {
        int half = neuron / SynapseArray.SIZE;
        if (!isConnected(neuron) || !dac.enableCurrent() || !dac.connectNeuron().get(half)) {
            return 0;
        }
        int sharing = 0;
        for (int other = 0; other < HALVES; other++) {
            sharing += dac.connectNeuron().get(other) ? count[other] : 0;
        }
        double bias = capMem.code(NeuronSettings.cell(0, SharedCapMemCell.READOUT_IDAC_I_BIAS));
        boolean works = capMem.code(NeuronSettings.cell(0, SharedCapMemCell.READOUT_IDAC_I_BIAS_CASC)) > 0;
        double amperes = works ? STEP_AMPERES * dac.current() * bias / BIAS_CODE / sharing : 0;
        return dac.sign() == CurrentDacSign.SINK ? -amperes : amperes;
    }
}
