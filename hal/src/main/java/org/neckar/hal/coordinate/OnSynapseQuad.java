package org.neckar.hal.coordinate;

/**
 * Something that belongs to four synapses of one row, numbered synram * 16384 + row * 64 + column of quads unless it
 * says otherwise.
 */
public interface OnSynapseQuad extends Coordinate {
    /** The quad inside its synapse array. */
    SynapseQuadOnSynram toSynapseQuadOnSynram();

    /** The synapse array. */
    SynramOnDLS toSynramOnDLS();

    /** The column of quads. */
    default SynapseQuadColumnOnDLS toSynapseQuadColumnOnDLS() {
        return toSynapseQuadOnSynram().toSynapseQuadColumnOnDLS();
    }

    /** The row. */
    default SynapseRowOnSynram toSynapseRowOnSynram() {
        return toSynapseQuadOnSynram().toSynapseRowOnSynram();
    }

    /** Quadrant of the neurons that the quad feeds. */
    default NeuronConfigBlockOnDLS toNeuronConfigBlockOnDLS() {
        return new NeuronConfigBlockOnDLS(
                2 * toSynramOnDLS().toEnum() + toSynapseQuadColumnOnDLS().toEnum() % 32 / 16);
    }

    /** The CorrelationResetOnDLS of the same synapses. */
    default CorrelationResetOnDLS toCorrelationResetOnDLS() {
        return CorrelationResetOnDLS.at(toSynapseQuadOnSynram(), toSynramOnDLS());
    }

    /** The SynapseCorrelationCalibQuadOnDLS of the same synapses. */
    default SynapseCorrelationCalibQuadOnDLS toSynapseCorrelationCalibQuadOnDLS() {
        return SynapseCorrelationCalibQuadOnDLS.at(toSynapseQuadOnSynram(), toSynramOnDLS());
    }

    /** The SynapseLabelQuadOnDLS of the same synapses. */
    default SynapseLabelQuadOnDLS toSynapseLabelQuadOnDLS() {
        return SynapseLabelQuadOnDLS.at(toSynapseQuadOnSynram(), toSynramOnDLS());
    }

    /** The SynapseQuadOnDLS of the same synapses. */
    default SynapseQuadOnDLS toSynapseQuadOnDLS() {
        return SynapseQuadOnDLS.at(toSynapseQuadOnSynram(), toSynramOnDLS());
    }

    /** The SynapseWeightQuadOnDLS of the same synapses. */
    default SynapseWeightQuadOnDLS toSynapseWeightQuadOnDLS() {
        return SynapseWeightQuadOnDLS.at(toSynapseQuadOnSynram(), toSynramOnDLS());
    }
}
