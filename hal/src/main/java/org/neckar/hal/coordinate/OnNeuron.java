package org.neckar.hal.coordinate;

/** Something that belongs to one neuron circuit, whatever its numbering. */
public interface OnNeuron extends Coordinate {
    /** The neuron circuit. */
    AtomicNeuronOnDLS toAtomicNeuronOnDLS();

    /** Column of the circuit. */
    default NeuronColumnOnDLS column() {
        return new NeuronColumnOnDLS(toAtomicNeuronOnDLS().toEnum() % NeuronColumnOnDLS.SIZE);
    }

    /** Row of the circuit. */
    default NeuronRowOnDLS row() {
        return new NeuronRowOnDLS(toAtomicNeuronOnDLS().toEnum() / NeuronColumnOnDLS.SIZE);
    }

    /** Column of the circuit. */
    default NeuronColumnOnDLS toNeuronColumnOnDLS() {
        return column();
    }

    /** Row of the circuit. */
    default NeuronRowOnDLS toNeuronRowOnDLS() {
        return row();
    }

    /** Synapse array that feeds the circuit. */
    default SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(row().toEnum());
    }

    /** Synapse column that feeds the circuit. */
    default SynapseOnSynapseRow toSynapseOnSynapseRow() {
        return column().toSynapseOnSynapseRow();
    }

    /** Column of quads that holds the synapses of the circuit. */
    default SynapseQuadColumnOnDLS toSynapseQuadColumnOnDLS() {
        return toSynapseOnSynapseRow().toSynapseQuadColumnOnDLS();
    }

    /** Position of the circuit in its column of quads. */
    default EntryOnQuad toEntryOnQuad() {
        return toSynapseOnSynapseRow().toEntryOnQuad();
    }

    /** Correlation switches of the column. */
    default ColumnCorrelationQuadOnDLS toColumnCorrelationQuadOnDLS() {
        return ColumnCorrelationQuadOnDLS.at(
                toSynapseQuadColumnOnDLS().toColumnCorrelationQuadOnSynram(), toSynramOnDLS());
    }

    /** Current switches of the column. */
    default ColumnCurrentQuadOnDLS toColumnCurrentQuadOnDLS() {
        return ColumnCurrentQuadOnDLS.at(toSynapseQuadColumnOnDLS().toColumnCurrentQuadOnSynram(), toSynramOnDLS());
    }

    /** Analog configuration of the circuit. */
    default NeuronConfigOnDLS toNeuronConfigOnDLS() {
        return new NeuronConfigOnDLS(toAtomicNeuronOnDLS().toEnum());
    }

    /** Quadrant of the circuit. */
    default NeuronConfigBlockOnDLS toNeuronConfigBlockOnDLS() {
        return new NeuronConfigBlockOnDLS(toAtomicNeuronOnDLS().toEnum() / NeuronConfigOnNeuronConfigBlock.SIZE);
    }

    /** Parameter memory of the quadrant. */
    default CapMemBlockOnDLS toCapMemBlockOnDLS() {
        return toNeuronConfigBlockOnDLS().toCapMemBlockOnDLS();
    }

    /** Column of the circuit in the parameter memory. */
    default CapMemColumnOnCapMemBlock toCapMemColumnOnCapMemBlock() {
        return column().toCapMemColumnOnCapMemBlock();
    }

    /** Digital back ends of this side of the chip. */
    default NeuronBackendConfigBlockOnDLS toNeuronBackendConfigBlockOnDLS() {
        return new NeuronBackendConfigBlockOnDLS(toNeuronConfigBlockOnDLS().side());
    }

    /** Common configuration of the digital back ends of this side. */
    default CommonNeuronBackendConfigOnDLS toCommonNeuronBackendConfigOnDLS() {
        return new CommonNeuronBackendConfigOnDLS(toNeuronConfigBlockOnDLS().side());
    }

    /** Position among the digital back ends of this side. */
    default NeuronBackendConfigOnNeuronBackendConfigBlock toNeuronBackendConfigOnNeuronBackendConfigBlock() {
        return new NeuronBackendConfigOnNeuronBackendConfigBlock(
                PerBackendNeuron.indexOf(toAtomicNeuronOnDLS()) % NeuronBackendConfigOnNeuronBackendConfigBlock.SIZE);
    }

    /** Event output among those of this side. */
    default NeuronEventOutputOnNeuronBackendBlock toNeuronEventOutputOnNeuronBackendBlock() {
        return toNeuronBackendConfigOnNeuronBackendConfigBlock().toNeuronEventOutputOnNeuronBackendBlock();
    }

    /** Digital back end of the circuit. */
    default NeuronBackendConfigOnDLS toNeuronBackendConfigOnDLS() {
        return new NeuronBackendConfigOnDLS(PerBackendNeuron.indexOf(toAtomicNeuronOnDLS()));
    }

    /** Reset register of the circuit. */
    default NeuronResetOnDLS toNeuronResetOnDLS() {
        return new NeuronResetOnDLS(PerBackendNeuron.indexOf(toAtomicNeuronOnDLS()));
    }

    /** Spike counter of the circuit. */
    default SpikeCounterReadOnDLS toSpikeCounterReadOnDLS() {
        return new SpikeCounterReadOnDLS(PerBackendNeuron.indexOf(toAtomicNeuronOnDLS()));
    }

    /** Reset of the spike counter of the circuit. */
    default SpikeCounterResetOnDLS toSpikeCounterResetOnDLS() {
        return new SpikeCounterResetOnDLS(PerBackendNeuron.indexOf(toAtomicNeuronOnDLS()));
    }
}
