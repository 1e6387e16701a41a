package org.neckar.hal.coordinate;

/** Something that exists once per row of synapses: synram * 256 + row. */
public interface PerSynapseRow extends Coordinate {
    /** The row inside its synapse array. */
    default SynapseRowOnSynram toSynapseRowOnSynram() {
        return new SynapseRowOnSynram(toEnum() % SynapseRowOnSynram.SIZE);
    }

    /** The synapse array. */
    default SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(toEnum() / SynapseRowOnSynram.SIZE);
    }

    /** Driver that feeds the row. */
    default SynapseDriverOnSynapseDriverBlock toSynapseDriverOnSynapseDriverBlock() {
        return toSynapseRowOnSynram().toSynapseDriverOnSynapseDriverBlock();
    }

    /** Which of the two rows of its driver. */
    default SynapseRowOnSynapseDriver toSynapseRowOnSynapseDriver() {
        return toSynapseRowOnSynram().toSynapseRowOnSynapseDriver();
    }

    /** The CADCSampleRowOnDLS of the same row. */
    default CADCSampleRowOnDLS toCADCSampleRowOnDLS() {
        return new CADCSampleRowOnDLS(toEnum());
    }

    /** The CorrelationResetRowOnDLS of the same row. */
    default CorrelationResetRowOnDLS toCorrelationResetRowOnDLS() {
        return new CorrelationResetRowOnDLS(toEnum());
    }

    /** The SynapseCorrelationCalibRowOnDLS of the same row. */
    default SynapseCorrelationCalibRowOnDLS toSynapseCorrelationCalibRowOnDLS() {
        return new SynapseCorrelationCalibRowOnDLS(toEnum());
    }

    /** The SynapseLabelRowOnDLS of the same row. */
    default SynapseLabelRowOnDLS toSynapseLabelRowOnDLS() {
        return new SynapseLabelRowOnDLS(toEnum());
    }

    /** The SynapseRowOnDLS of the same row. */
    default SynapseRowOnDLS toSynapseRowOnDLS() {
        return new SynapseRowOnDLS(toEnum());
    }

    /** The SynapseWeightRowOnDLS of the same row. */
    default SynapseWeightRowOnDLS toSynapseWeightRowOnDLS() {
        return new SynapseWeightRowOnDLS(toEnum());
    }
}
