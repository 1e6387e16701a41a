package org.neckar.hal.coordinate;

/**
 * Something that exists once per hemisphere: 0 top, 1 bottom. All such places convert into each other by equal index.
 */
public interface PerHemisphere extends Coordinate {
    /** The CADCConfigOnDLS of the same hemisphere. */
    default CADCConfigOnDLS toCADCConfigOnDLS() {
        return new CADCConfigOnDLS(toEnum());
    }

    /** The CADCOnDLS of the same hemisphere. */
    default CADCOnDLS toCADCOnDLS() {
        return new CADCOnDLS(toEnum());
    }

    /** The ColumnCorrelationRowOnDLS of the same hemisphere. */
    default ColumnCorrelationRowOnDLS toColumnCorrelationRowOnDLS() {
        return new ColumnCorrelationRowOnDLS(toEnum());
    }

    /** The ColumnCurrentRowOnDLS of the same hemisphere. */
    default ColumnCurrentRowOnDLS toColumnCurrentRowOnDLS() {
        return new ColumnCurrentRowOnDLS(toEnum());
    }

    /** The CommonCorrelationConfigOnDLS of the same hemisphere. */
    default CommonCorrelationConfigOnDLS toCommonCorrelationConfigOnDLS() {
        return new CommonCorrelationConfigOnDLS(toEnum());
    }

    /** The CommonPADIBusConfigOnDLS of the same hemisphere. */
    default CommonPADIBusConfigOnDLS toCommonPADIBusConfigOnDLS() {
        return new CommonPADIBusConfigOnDLS(toEnum());
    }

    /** The CommonSTPConfigOnDLS of the same hemisphere. */
    default CommonSTPConfigOnDLS toCommonSTPConfigOnDLS() {
        return new CommonSTPConfigOnDLS(toEnum());
    }

    /** The CommonSynapseDriverConfigOnDLS of the same hemisphere. */
    default CommonSynapseDriverConfigOnDLS toCommonSynapseDriverConfigOnDLS() {
        return new CommonSynapseDriverConfigOnDLS(toEnum());
    }

    /** The CommonSynramConfigOnDLS of the same hemisphere. */
    default CommonSynramConfigOnDLS toCommonSynramConfigOnDLS() {
        return new CommonSynramConfigOnDLS(toEnum());
    }

    /** The HemisphereOnDLS of the same hemisphere. */
    default HemisphereOnDLS toHemisphereOnDLS() {
        return new HemisphereOnDLS(toEnum());
    }

    /** The NeuronRowOnDLS of the same hemisphere. */
    default NeuronRowOnDLS toNeuronRowOnDLS() {
        return new NeuronRowOnDLS(toEnum());
    }

    /** The PADIBusBlockOnDLS of the same hemisphere. */
    default PADIBusBlockOnDLS toPADIBusBlockOnDLS() {
        return new PADIBusBlockOnDLS(toEnum());
    }

    /** The PADIEventOnDLS of the same hemisphere. */
    default PADIEventOnDLS toPADIEventOnDLS() {
        return new PADIEventOnDLS(toEnum());
    }

    /** The PPUControlRegisterOnDLS of the same hemisphere. */
    default PPUControlRegisterOnDLS toPPUControlRegisterOnDLS() {
        return new PPUControlRegisterOnDLS(toEnum());
    }

    /** The PPUMemoryOnDLS of the same hemisphere. */
    default PPUMemoryOnDLS toPPUMemoryOnDLS() {
        return new PPUMemoryOnDLS(toEnum());
    }

    /** The PPUOnDLS of the same hemisphere. */
    default PPUOnDLS toPPUOnDLS() {
        return new PPUOnDLS(toEnum());
    }

    /** The PPUStatusRegisterOnDLS of the same hemisphere. */
    default PPUStatusRegisterOnDLS toPPUStatusRegisterOnDLS() {
        return new PPUStatusRegisterOnDLS(toEnum());
    }

    /** The SynapseBlockOnDLS of the same hemisphere. */
    default SynapseBlockOnDLS toSynapseBlockOnDLS() {
        return new SynapseBlockOnDLS(toEnum());
    }

    /** The SynapseCorrelationCalibMatrixOnDLS of the same hemisphere. */
    default SynapseCorrelationCalibMatrixOnDLS toSynapseCorrelationCalibMatrixOnDLS() {
        return new SynapseCorrelationCalibMatrixOnDLS(toEnum());
    }

    /** The SynapseDriverBlockOnDLS of the same hemisphere. */
    default SynapseDriverBlockOnDLS toSynapseDriverBlockOnDLS() {
        return new SynapseDriverBlockOnDLS(toEnum());
    }

    /** The SynapseDriverSRAMTimingConfigOnDLS of the same hemisphere. */
    default SynapseDriverSRAMTimingConfigOnDLS toSynapseDriverSRAMTimingConfigOnDLS() {
        return new SynapseDriverSRAMTimingConfigOnDLS(toEnum());
    }

    /** The SynapseLabelMatrixOnDLS of the same hemisphere. */
    default SynapseLabelMatrixOnDLS toSynapseLabelMatrixOnDLS() {
        return new SynapseLabelMatrixOnDLS(toEnum());
    }

    /** The SynapseWeightMatrixOnDLS of the same hemisphere. */
    default SynapseWeightMatrixOnDLS toSynapseWeightMatrixOnDLS() {
        return new SynapseWeightMatrixOnDLS(toEnum());
    }

    /** The SynramOnDLS of the same hemisphere. */
    default SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(toEnum());
    }
}
