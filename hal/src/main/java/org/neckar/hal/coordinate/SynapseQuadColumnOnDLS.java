package org.neckar.hal.coordinate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Column of quads; a quad holds every second column: 0..31 the even columns, 32..63 the odd ones.
 *
 * @param toEnum 0..63
 */
@Range(max = 63)
public record SynapseQuadColumnOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 64;

    /** Checks the range. */
    public SynapseQuadColumnOnDLS {
        CoordinateType.check(SynapseQuadColumnOnDLS.class, toEnum);
    }

    /** The synapse column of one entry. */
    public SynapseOnSynapseRow synapse(EntryOnQuad entry) {
        return new SynapseOnSynapseRow(2 * (4 * (toEnum % 32) + entry.toEnum()) + toEnum / 32);
    }

    /** The neuron columns of the four entries. */
    public List<NeuronColumnOnDLS> toNeuronColumnOnDLS() {
        return IntStream.range(0, EntryOnQuad.SIZE)
                .mapToObj(entry -> synapse(new EntryOnQuad(entry)).toNeuronColumnOnDLS())
                .toList();
    }

    /** Correlation switches of the columns. */
    public ColumnCorrelationQuadOnSynram toColumnCorrelationQuadOnSynram() {
        return new ColumnCorrelationQuadOnSynram(toEnum);
    }

    /** Current switches of the columns. */
    public ColumnCurrentQuadOnSynram toColumnCurrentQuadOnSynram() {
        return new ColumnCurrentQuadOnSynram(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
