package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.NeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.composite.RecordBinding;

/**
 * One neuron circuit as one value: all its switches and its 24 analog parameters, grouped by what they are for. Made of
 * a {@link NeuronConfig}, a {@link NeuronBackendConfig} and the cells of one CapMem column. Source: atomic neuron of
 * lola.
 *
 * @param excitatoryInput excitatory synaptic input
 * @param inhibitoryInput inhibitory synaptic input
 * @param leak leak of the membrane
 * @param reset reset after a spike
 * @param threshold spike comparator
 * @param multicompartment connections to neighbours
 * @param constantCurrent constant current
 * @param membraneCapacitance capacitance
 * @param adaptation adaptation current
 * @param exponential exponential term
 * @param eventRouting what happens to spikes
 * @param readout what can be observed
 * @param refractoryPeriod refractory period
 * @param bayesian logic between neighbours
 */
@RecordBuilder
public record AtomicNeuron(
        SynapticInput excitatoryInput,
        SynapticInput inhibitoryInput,
        Leak leak,
        Reset reset,
        Threshold threshold,
        Multicompartment multicompartment,
        ConstantCurrent constantCurrent,
        MembraneCapacitance membraneCapacitance,
        Adaptation adaptation,
        Exponential exponential,
        EventRouting eventRouting,
        Readout readout,
        RefractoryPeriod refractoryPeriod,
        Bayesian bayesian)
        implements AtomicNeuronBuilder.With {
    /** A neuron of which nothing is configured: it is silent. */
    public static final AtomicNeuron DEFAULT = new AtomicNeuron(
            SynapticInput.DEFAULT,
            SynapticInput.DEFAULT,
            Leak.DEFAULT,
            Reset.DEFAULT,
            Threshold.DEFAULT,
            Multicompartment.DEFAULT,
            ConstantCurrent.DEFAULT,
            MembraneCapacitance.DEFAULT,
            Adaptation.DEFAULT,
            Exponential.DEFAULT,
            EventRouting.DEFAULT,
            Readout.DEFAULT,
            RefractoryPeriod.DEFAULT,
            Bayesian.DEFAULT);

    private static final RecordBinding<AtomicNeuron> BINDING =
            RecordBinding.of(AtomicNeuron.class, NeuronComposites.ATOMIC_NEURON);

    /** Number of words. */
    public static final int WORDS = NeuronComposites.ATOMIC_NEURON.words();

    private static final RegisterMap<NeuronConfigOnDLS, NeuronConfig> ANALOG = RegisterMap.of(NeuronConfig.class);
    private static final RegisterMap<NeuronBackendConfigOnDLS, NeuronBackendConfig> DIGITAL =
            RegisterMap.of(NeuronBackendConfig.class);

    /**
     * The neuron that words stand for; the inverse of {@link #toWords}.
     *
     * @throws NeckarException when there are not {@link #WORDS} of them, or when stored bits are outside the range of
     *     their field
     */
    public static AtomicNeuron fromWords(int[] words) {
        return BINDING.read(NeuronComposites.ATOMIC_NEURON.decode(words));
    }

    /**
     * The words in write order: analog configuration, 24 cells of the parameter memory, digital back end.
     *
     * @throws NeckarException when a component is out of range, naming component, value and range
     */
    public int[] toWords() {
        FieldValues values = NeuronComposites.ATOMIC_NEURON.zeros();
        BINDING.write(this, values);
        return NeuronComposites.ATOMIC_NEURON.encode(values);
    }

    /** The analog configuration. */
    public NeuronConfig toNeuronConfig() {
        return ANALOG.decode(toWords(), 0);
    }

    /** The digital configuration. */
    public NeuronBackendConfig toNeuronBackendConfig() {
        return DIGITAL.decode(toWords(), WORDS - DIGITAL.words());
    }

    /**
     * The code of one analog parameter.
     *
     * @throws NeckarException when it is out of range
     */
    public int capMem(CapMemRow row) {
        long code = BINDING.value(this, NeuronComposites.nameOf(row));
        if (code < 0 || code > CapMemCell.REFRESH_DISABLED) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "AtomicNeuron.%s: %d is out of range (allowed 0..%d, or %d for no refresh)"
                            .formatted(
                                    NeuronComposites.nameOf(row),
                                    code,
                                    CapMemCell.MAX_VALUE,
                                    CapMemCell.REFRESH_DISABLED));
        }
        return (int) code;
    }
}
