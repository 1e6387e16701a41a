package org.neckar.hal.coordinate;

/**
 * Event output of the neurons; it carries the spikes of 32 columns of both rows.
 *
 * @param toEnum block * size(output) + output
 */
@Composed(local = NeuronEventOutputOnNeuronBackendBlock.class, on = NeuronBackendConfigBlockOnDLS.class)
public record NeuronEventOutputOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = NeuronEventOutputOnNeuronBackendBlock.SIZE * NeuronBackendConfigBlockOnDLS.SIZE;

    /** Checks the range. */
    public NeuronEventOutputOnDLS {
        CoordinateType.check(NeuronEventOutputOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static NeuronEventOutputOnDLS at(
            NeuronEventOutputOnNeuronBackendBlock output, NeuronBackendConfigBlockOnDLS block) {
        return new NeuronEventOutputOnDLS(
                block.toEnum() * NeuronEventOutputOnNeuronBackendBlock.SIZE + output.toEnum());
    }

    /** The place inside the block. */
    public NeuronEventOutputOnNeuronBackendBlock toNeuronEventOutputOnNeuronBackendBlock() {
        return new NeuronEventOutputOnNeuronBackendBlock(toEnum % NeuronEventOutputOnNeuronBackendBlock.SIZE);
    }

    /** The block. */
    public NeuronBackendConfigBlockOnDLS toNeuronBackendConfigBlockOnDLS() {
        return new NeuronBackendConfigBlockOnDLS(toEnum / NeuronEventOutputOnNeuronBackendBlock.SIZE);
    }

    /** Crossbar input it is connected to. */
    public CrossbarInputOnDLS toCrossbarInputOnDLS() {
        return new CrossbarInputOnDLS(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
