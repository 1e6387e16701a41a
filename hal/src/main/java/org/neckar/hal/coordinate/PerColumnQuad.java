package org.neckar.hal.coordinate;

/** Something that exists once per four columns of a synapse array: synram * 64 + column of quads. */
public interface PerColumnQuad extends Coordinate {
    /** The column of quads. */
    default SynapseQuadColumnOnDLS toSynapseQuadColumnOnDLS() {
        return new SynapseQuadColumnOnDLS(toEnum() % SynapseQuadColumnOnDLS.SIZE);
    }

    /** The synapse array. */
    default SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(toEnum() / SynapseQuadColumnOnDLS.SIZE);
    }

    /** Correlation switches of the columns. */
    default ColumnCorrelationQuadOnSynram toColumnCorrelationQuadOnSynram() {
        return toSynapseQuadColumnOnDLS().toColumnCorrelationQuadOnSynram();
    }

    /** Current switches of the columns. */
    default ColumnCurrentQuadOnSynram toColumnCurrentQuadOnSynram() {
        return toSynapseQuadColumnOnDLS().toColumnCurrentQuadOnSynram();
    }
}
