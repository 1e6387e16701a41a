package org.neckar.hal.coordinate;

/**
 * Synapse of a row, from left to right.
 *
 * @param toEnum 0..255
 */
@Range(max = 255)
public record SynapseOnSynapseRow(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public SynapseOnSynapseRow {
        CoordinateType.check(SynapseOnSynapseRow.class, toEnum);
    }

    /** Position in its quad. */
    public EntryOnQuad toEntryOnQuad() {
        return new EntryOnQuad(toEnum / 2 % EntryOnQuad.SIZE);
    }

    /** Column of quads: even columns are in quads 0..31, odd ones in 32..63. */
    public SynapseQuadColumnOnDLS toSynapseQuadColumnOnDLS() {
        return new SynapseQuadColumnOnDLS(toEnum % 2 * 32 + toEnum / 8);
    }

    /** Neuron column that it feeds. */
    public NeuronColumnOnDLS toNeuronColumnOnDLS() {
        return new NeuronColumnOnDLS(toEnum);
    }

    /** CADC column that reads it. */
    public CADCChannelColumnOnSynram toCADCChannelColumnOnSynram() {
        return new CADCChannelColumnOnSynram(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
