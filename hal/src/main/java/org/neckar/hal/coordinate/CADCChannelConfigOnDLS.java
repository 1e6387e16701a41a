package org.neckar.hal.coordinate;

/**
 * Configuration of one CADC channel.
 *
 * @param toEnum synram * size(channel) + channel
 */
@Composed(local = CADCChannelConfigOnSynram.class, on = SynramOnDLS.class)
public record CADCChannelConfigOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = CADCChannelConfigOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public CADCChannelConfigOnDLS {
        CoordinateType.check(CADCChannelConfigOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static CADCChannelConfigOnDLS at(CADCChannelConfigOnSynram channel, SynramOnDLS synram) {
        return new CADCChannelConfigOnDLS(synram.toEnum() * CADCChannelConfigOnSynram.SIZE + channel.toEnum());
    }

    /** The place inside the block. */
    public CADCChannelConfigOnSynram toCADCChannelConfigOnSynram() {
        return new CADCChannelConfigOnSynram(toEnum % CADCChannelConfigOnSynram.SIZE);
    }

    /** The block. */
    public SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(toEnum / CADCChannelConfigOnSynram.SIZE);
    }

    /** The column. */
    public CADCChannelColumnOnSynram toCADCChannelColumnOnSynram() {
        return toCADCChannelConfigOnSynram().toCADCChannelColumnOnSynram();
    }

    /** Causal or acausal. */
    public CADCChannelType toCADCChannelType() {
        return toCADCChannelConfigOnSynram().toCADCChannelType();
    }

    /** Synapse column that the channel reads. */
    public SynapseOnSynapseRow toSynapseOnSynapseRow() {
        return new SynapseOnSynapseRow(toCADCChannelColumnOnSynram().toEnum());
    }

    /** Quadrant of the channel. */
    public NeuronConfigBlockOnDLS toNeuronConfigBlockOnDLS() {
        return new NeuronConfigBlockOnDLS(
                2 * toSynramOnDLS().toEnum() + toCADCChannelColumnOnSynram().toEnum() / 128);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
