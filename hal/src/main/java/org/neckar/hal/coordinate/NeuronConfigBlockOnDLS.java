package org.neckar.hal.coordinate;

/**
 * The 128 neuron circuits of one quadrant.
 *
 * @param toEnum 0 top left, 1 top right, 2 bottom left, 3 bottom right
 */
@Range(max = 3)
public record NeuronConfigBlockOnDLS(int toEnum) implements PerQuadrant {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Quadrant of neuron row 0, columns 0..127. */
    public static final NeuronConfigBlockOnDLS TOP_LEFT = new NeuronConfigBlockOnDLS(0);

    /** Quadrant of neuron row 0, columns 128..255. */
    public static final NeuronConfigBlockOnDLS TOP_RIGHT = new NeuronConfigBlockOnDLS(1);

    /** Quadrant of neuron row 1, columns 0..127. */
    public static final NeuronConfigBlockOnDLS BOTTOM_LEFT = new NeuronConfigBlockOnDLS(2);

    /** Quadrant of neuron row 1, columns 128..255. */
    public static final NeuronConfigBlockOnDLS BOTTOM_RIGHT = new NeuronConfigBlockOnDLS(3);

    /** Checks the range. */
    public NeuronConfigBlockOnDLS {
        CoordinateType.check(NeuronConfigBlockOnDLS.class, toEnum);
    }

    /** Reset registers of this side of the chip. */
    public NeuronResetBlockOnDLS toNeuronResetBlockOnDLS() {
        return new NeuronResetBlockOnDLS(side());
    }

    /** Spike counters of this side of the chip. */
    public SpikeCounterReadBlockOnDLS toSpikeCounterReadBlockOnDLS() {
        return new SpikeCounterReadBlockOnDLS(side());
    }

    /** Spike counter resets of this side of the chip. */
    public SpikeCounterResetBlockOnDLS toSpikeCounterResetBlockOnDLS() {
        return new SpikeCounterResetBlockOnDLS(side());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
