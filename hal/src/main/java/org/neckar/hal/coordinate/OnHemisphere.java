package org.neckar.hal.coordinate;

/** Something that belongs to one hemisphere. */
public interface OnHemisphere extends Coordinate {
    /** The hemisphere: 0 top, 1 bottom. */
    HemisphereOnDLS toHemisphereOnDLS();

    /** The CADCConfigOnDLS of the hemisphere. */
    default CADCConfigOnDLS toCADCConfigOnDLS() {
        return new CADCConfigOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The CADCOnDLS of the hemisphere. */
    default CADCOnDLS toCADCOnDLS() {
        return new CADCOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The ColumnCorrelationRowOnDLS of the hemisphere. */
    default ColumnCorrelationRowOnDLS toColumnCorrelationRowOnDLS() {
        return new ColumnCorrelationRowOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The ColumnCurrentRowOnDLS of the hemisphere. */
    default ColumnCurrentRowOnDLS toColumnCurrentRowOnDLS() {
        return new ColumnCurrentRowOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The CommonCorrelationConfigOnDLS of the hemisphere. */
    default CommonCorrelationConfigOnDLS toCommonCorrelationConfigOnDLS() {
        return new CommonCorrelationConfigOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The CommonPADIBusConfigOnDLS of the hemisphere. */
    default CommonPADIBusConfigOnDLS toCommonPADIBusConfigOnDLS() {
        return new CommonPADIBusConfigOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The CommonSTPConfigOnDLS of the hemisphere. */
    default CommonSTPConfigOnDLS toCommonSTPConfigOnDLS() {
        return new CommonSTPConfigOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The CommonSynapseDriverConfigOnDLS of the hemisphere. */
    default CommonSynapseDriverConfigOnDLS toCommonSynapseDriverConfigOnDLS() {
        return new CommonSynapseDriverConfigOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The CommonSynramConfigOnDLS of the hemisphere. */
    default CommonSynramConfigOnDLS toCommonSynramConfigOnDLS() {
        return new CommonSynramConfigOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The NeuronRowOnDLS of the hemisphere. */
    default NeuronRowOnDLS toNeuronRowOnDLS() {
        return new NeuronRowOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The PADIBusBlockOnDLS of the hemisphere. */
    default PADIBusBlockOnDLS toPADIBusBlockOnDLS() {
        return new PADIBusBlockOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The PADIEventOnDLS of the hemisphere. */
    default PADIEventOnDLS toPADIEventOnDLS() {
        return new PADIEventOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The PPUControlRegisterOnDLS of the hemisphere. */
    default PPUControlRegisterOnDLS toPPUControlRegisterOnDLS() {
        return new PPUControlRegisterOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The PPUMemoryOnDLS of the hemisphere. */
    default PPUMemoryOnDLS toPPUMemoryOnDLS() {
        return new PPUMemoryOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The PPUOnDLS of the hemisphere. */
    default PPUOnDLS toPPUOnDLS() {
        return new PPUOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The PPUStatusRegisterOnDLS of the hemisphere. */
    default PPUStatusRegisterOnDLS toPPUStatusRegisterOnDLS() {
        return new PPUStatusRegisterOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The SynapseBlockOnDLS of the hemisphere. */
    default SynapseBlockOnDLS toSynapseBlockOnDLS() {
        return new SynapseBlockOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The SynapseCorrelationCalibMatrixOnDLS of the hemisphere. */
    default SynapseCorrelationCalibMatrixOnDLS toSynapseCorrelationCalibMatrixOnDLS() {
        return new SynapseCorrelationCalibMatrixOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The SynapseDriverBlockOnDLS of the hemisphere. */
    default SynapseDriverBlockOnDLS toSynapseDriverBlockOnDLS() {
        return new SynapseDriverBlockOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The SynapseDriverSRAMTimingConfigOnDLS of the hemisphere. */
    default SynapseDriverSRAMTimingConfigOnDLS toSynapseDriverSRAMTimingConfigOnDLS() {
        return new SynapseDriverSRAMTimingConfigOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The SynapseLabelMatrixOnDLS of the hemisphere. */
    default SynapseLabelMatrixOnDLS toSynapseLabelMatrixOnDLS() {
        return new SynapseLabelMatrixOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The SynapseWeightMatrixOnDLS of the hemisphere. */
    default SynapseWeightMatrixOnDLS toSynapseWeightMatrixOnDLS() {
        return new SynapseWeightMatrixOnDLS(toHemisphereOnDLS().toEnum());
    }

    /** The SynramOnDLS of the hemisphere. */
    default SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(toHemisphereOnDLS().toEnum());
    }
}
