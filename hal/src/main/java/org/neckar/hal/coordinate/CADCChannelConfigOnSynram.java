package org.neckar.hal.coordinate;

/**
 * Configuration of one CADC channel of a hemisphere.
 *
 * @param toEnum type * size(column) + column
 */
@Composed(local = CADCChannelColumnOnSynram.class, on = CADCChannelType.class)
public record CADCChannelConfigOnSynram(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = CADCChannelColumnOnSynram.SIZE * CADCChannelType.SIZE;

    /** Checks the range. */
    public CADCChannelConfigOnSynram {
        CoordinateType.check(CADCChannelConfigOnSynram.class, toEnum);
    }

    /** The place made of its parts. */
    public static CADCChannelConfigOnSynram at(CADCChannelColumnOnSynram column, CADCChannelType type) {
        return new CADCChannelConfigOnSynram(type.toEnum() * CADCChannelColumnOnSynram.SIZE + column.toEnum());
    }

    /** The place inside the block. */
    public CADCChannelColumnOnSynram toCADCChannelColumnOnSynram() {
        return new CADCChannelColumnOnSynram(toEnum % CADCChannelColumnOnSynram.SIZE);
    }

    /** The block. */
    public CADCChannelType toCADCChannelType() {
        return new CADCChannelType(toEnum / CADCChannelColumnOnSynram.SIZE);
    }

    /** Synapse column that the channel reads. */
    public SynapseOnSynapseRow toSynapseOnSynapseRow() {
        return new SynapseOnSynapseRow(toCADCChannelColumnOnSynram().toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
