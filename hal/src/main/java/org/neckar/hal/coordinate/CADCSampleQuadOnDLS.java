package org.neckar.hal.coordinate;

/**
 * Four CADC samples.
 *
 * @param toEnum synram * size(quad) + quad
 */
@Composed(local = CADCSampleQuadOnSynram.class, on = SynramOnDLS.class)
public record CADCSampleQuadOnDLS(int toEnum) implements OnSynapseQuad {
    /** Number of places. */
    public static final int SIZE = CADCSampleQuadOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public CADCSampleQuadOnDLS {
        CoordinateType.check(CADCSampleQuadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static CADCSampleQuadOnDLS at(CADCSampleQuadOnSynram quad, SynramOnDLS synram) {
        return new CADCSampleQuadOnDLS(synram.toEnum() * CADCSampleQuadOnSynram.SIZE + quad.toEnum());
    }

    /** The place inside the block. */
    public CADCSampleQuadOnSynram toCADCSampleQuadOnSynram() {
        return new CADCSampleQuadOnSynram(toEnum % CADCSampleQuadOnSynram.SIZE);
    }

    @Override
    public SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(toEnum / CADCSampleQuadOnSynram.SIZE);
    }

    /** The samples, whatever the way of reading. */
    public CADCSampleQuadUnspecifiedReadoutOnSynram toCADCSampleQuadUnspecifiedReadoutOnSynram() {
        return toCADCSampleQuadOnSynram().toCADCSampleQuadUnspecifiedReadoutOnSynram();
    }

    @Override
    public SynapseQuadOnSynram toSynapseQuadOnSynram() {
        return toCADCSampleQuadUnspecifiedReadoutOnSynram().toSynapseQuadOnSynram();
    }

    /** Causal or acausal. */
    public CADCChannelType toCADCChannelType() {
        return toCADCSampleQuadUnspecifiedReadoutOnSynram().toCADCChannelType();
    }

    /** The way of reading. */
    public CADCReadoutType toCADCReadoutType() {
        return toCADCSampleQuadOnSynram().toCADCReadoutType();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
