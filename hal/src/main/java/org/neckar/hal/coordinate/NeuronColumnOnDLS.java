package org.neckar.hal.coordinate;

/**
 * Column of neuron circuits, from left to right; the columns of the synapse arrays.
 *
 * @param toEnum 0..255
 */
@Range(max = 255)
public record NeuronColumnOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public NeuronColumnOnDLS {
        CoordinateType.check(NeuronColumnOnDLS.class, toEnum);
    }

    /** Column in the parameter memory of its quadrant. */
    public CapMemColumnOnCapMemBlock toCapMemColumnOnCapMemBlock() {
        return new CapMemColumnOnCapMemBlock(toEnum % 128);
    }

    /** Event output shared by 32 columns of both rows. */
    public NeuronEventOutputOnDLS toNeuronEventOutputOnDLS() {
        return new NeuronEventOutputOnDLS(toEnum / 32);
    }

    /** Synapse column that feeds this neuron column. */
    public SynapseOnSynapseRow toSynapseOnSynapseRow() {
        return new SynapseOnSynapseRow(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
