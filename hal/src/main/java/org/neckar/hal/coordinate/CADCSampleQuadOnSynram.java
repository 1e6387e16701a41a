package org.neckar.hal.coordinate;

/**
 * Four CADC samples of a hemisphere.
 *
 * @param toEnum readout * size(quad) + quad
 */
@Composed(local = CADCSampleQuadUnspecifiedReadoutOnSynram.class, on = CADCReadoutType.class)
public record CADCSampleQuadOnSynram(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = CADCSampleQuadUnspecifiedReadoutOnSynram.SIZE * CADCReadoutType.SIZE;

    /** Checks the range. */
    public CADCSampleQuadOnSynram {
        CoordinateType.check(CADCSampleQuadOnSynram.class, toEnum);
    }

    /** The place made of its parts. */
    public static CADCSampleQuadOnSynram at(CADCSampleQuadUnspecifiedReadoutOnSynram quad, CADCReadoutType readout) {
        return new CADCSampleQuadOnSynram(
                readout.toEnum() * CADCSampleQuadUnspecifiedReadoutOnSynram.SIZE + quad.toEnum());
    }

    /** The place inside the block. */
    public CADCSampleQuadUnspecifiedReadoutOnSynram toCADCSampleQuadUnspecifiedReadoutOnSynram() {
        return new CADCSampleQuadUnspecifiedReadoutOnSynram(toEnum % CADCSampleQuadUnspecifiedReadoutOnSynram.SIZE);
    }

    /** The block. */
    public CADCReadoutType toCADCReadoutType() {
        return new CADCReadoutType(toEnum / CADCSampleQuadUnspecifiedReadoutOnSynram.SIZE);
    }

    /** The synapses. */
    public SynapseQuadOnSynram toSynapseQuadOnSynram() {
        return toCADCSampleQuadUnspecifiedReadoutOnSynram().toSynapseQuadOnSynram();
    }

    /** Causal or acausal. */
    public CADCChannelType toCADCChannelType() {
        return toCADCSampleQuadUnspecifiedReadoutOnSynram().toCADCChannelType();
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
