package org.neckar.hal.coordinate;

/**
 * Spike counter of one neuron.
 *
 * @param toEnum block * size(neuron) + neuron
 */
@Composed(local = SpikeCounterReadOnSpikeCounterReadBlock.class, on = SpikeCounterReadBlockOnDLS.class)
public record SpikeCounterReadOnDLS(int toEnum) implements PerBackendNeuron {
    /** Number of places. */
    public static final int SIZE = SpikeCounterReadOnSpikeCounterReadBlock.SIZE * SpikeCounterReadBlockOnDLS.SIZE;

    /** Checks the range. */
    public SpikeCounterReadOnDLS {
        CoordinateType.check(SpikeCounterReadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SpikeCounterReadOnDLS at(
            SpikeCounterReadOnSpikeCounterReadBlock neuron, SpikeCounterReadBlockOnDLS block) {
        return new SpikeCounterReadOnDLS(
                block.toEnum() * SpikeCounterReadOnSpikeCounterReadBlock.SIZE + neuron.toEnum());
    }

    /** The place inside the block. */
    public SpikeCounterReadOnSpikeCounterReadBlock toSpikeCounterReadOnSpikeCounterReadBlock() {
        return new SpikeCounterReadOnSpikeCounterReadBlock(toEnum % SpikeCounterReadOnSpikeCounterReadBlock.SIZE);
    }

    /** The block. */
    public SpikeCounterReadBlockOnDLS toSpikeCounterReadBlockOnDLS() {
        return new SpikeCounterReadBlockOnDLS(toEnum / SpikeCounterReadOnSpikeCounterReadBlock.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
