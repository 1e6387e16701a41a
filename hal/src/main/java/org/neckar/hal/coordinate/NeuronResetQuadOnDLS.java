package org.neckar.hal.coordinate;

import java.util.List;

/**
 * Register that resets four neurons.
 *
 * @param toEnum synram * size(quad) + quad
 */
@Composed(local = SynapseQuadColumnOnDLS.class, on = SynramOnDLS.class)
public record NeuronResetQuadOnDLS(int toEnum) implements PerColumnQuad {
    /** Number of places. */
    public static final int SIZE = SynapseQuadColumnOnDLS.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public NeuronResetQuadOnDLS {
        CoordinateType.check(NeuronResetQuadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static NeuronResetQuadOnDLS at(SynapseQuadColumnOnDLS quad, SynramOnDLS synram) {
        return new NeuronResetQuadOnDLS(synram.toEnum() * SynapseQuadColumnOnDLS.SIZE + quad.toEnum());
    }

    /** The neuron columns of the four entries. */
    public List<NeuronColumnOnDLS> toNeuronColumnOnDLS() {
        return toSynapseQuadColumnOnDLS().toNeuronColumnOnDLS();
    }

    /** The reset registers of the four neurons. */
    public List<NeuronResetOnDLS> toNeuronResetOnDLS() {
        NeuronRowOnDLS row = toSynramOnDLS().toNeuronRowOnDLS();
        return toNeuronColumnOnDLS().stream()
                .map(column -> AtomicNeuronOnDLS.at(column, row).toNeuronResetOnDLS())
                .toList();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
