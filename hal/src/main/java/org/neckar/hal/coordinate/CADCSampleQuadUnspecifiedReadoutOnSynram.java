package org.neckar.hal.coordinate;

/**
 * Four CADC samples of a hemisphere, whatever the way of reading.
 *
 * @param toEnum type * size(quad) + quad
 */
@Composed(local = SynapseQuadOnSynram.class, on = CADCChannelType.class)
public record CADCSampleQuadUnspecifiedReadoutOnSynram(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = SynapseQuadOnSynram.SIZE * CADCChannelType.SIZE;

    /** Checks the range. */
    public CADCSampleQuadUnspecifiedReadoutOnSynram {
        CoordinateType.check(CADCSampleQuadUnspecifiedReadoutOnSynram.class, toEnum);
    }

    /** The place made of its parts. */
    public static CADCSampleQuadUnspecifiedReadoutOnSynram at(SynapseQuadOnSynram quad, CADCChannelType type) {
        return new CADCSampleQuadUnspecifiedReadoutOnSynram(type.toEnum() * SynapseQuadOnSynram.SIZE + quad.toEnum());
    }

    /** The place inside the block. */
    public SynapseQuadOnSynram toSynapseQuadOnSynram() {
        return new SynapseQuadOnSynram(toEnum % SynapseQuadOnSynram.SIZE);
    }

    /** The block. */
    public CADCChannelType toCADCChannelType() {
        return new CADCChannelType(toEnum / SynapseQuadOnSynram.SIZE);
    }

    /** The column of quads. */
    public SynapseQuadColumnOnDLS toSynapseQuadColumnOnDLS() {
        return toSynapseQuadOnSynram().toSynapseQuadColumnOnDLS();
    }

    /** The row. */
    public SynapseRowOnSynram toSynapseRowOnSynram() {
        return toSynapseQuadOnSynram().toSynapseRowOnSynram();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
