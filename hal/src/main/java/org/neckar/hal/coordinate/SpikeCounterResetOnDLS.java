package org.neckar.hal.coordinate;

/**
 * Register that clears the spike counter of one neuron.
 *
 * @param toEnum block * size(neuron) + neuron
 */
@Composed(local = SpikeCounterResetOnSpikeCounterResetBlock.class, on = SpikeCounterResetBlockOnDLS.class)
public record SpikeCounterResetOnDLS(int toEnum) implements PerBackendNeuron {
    /** Number of places. */
    public static final int SIZE = SpikeCounterResetOnSpikeCounterResetBlock.SIZE * SpikeCounterResetBlockOnDLS.SIZE;

    /** Checks the range. */
    public SpikeCounterResetOnDLS {
        CoordinateType.check(SpikeCounterResetOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SpikeCounterResetOnDLS at(
            SpikeCounterResetOnSpikeCounterResetBlock neuron, SpikeCounterResetBlockOnDLS block) {
        return new SpikeCounterResetOnDLS(
                block.toEnum() * SpikeCounterResetOnSpikeCounterResetBlock.SIZE + neuron.toEnum());
    }

    /** The place inside the block. */
    public SpikeCounterResetOnSpikeCounterResetBlock toSpikeCounterResetOnSpikeCounterResetBlock() {
        return new SpikeCounterResetOnSpikeCounterResetBlock(toEnum % SpikeCounterResetOnSpikeCounterResetBlock.SIZE);
    }

    /** The block. */
    public SpikeCounterResetBlockOnDLS toSpikeCounterResetBlockOnDLS() {
        return new SpikeCounterResetBlockOnDLS(toEnum / SpikeCounterResetOnSpikeCounterResetBlock.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
