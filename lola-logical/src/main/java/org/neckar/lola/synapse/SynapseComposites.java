package org.neckar.lola.synapse;

import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.ColumnCorrelationQuadOnDLS;
import org.neckar.hal.coordinate.ColumnCorrelationRowOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentRowOnDLS;
import org.neckar.hal.coordinate.CorrelationResetOnDLS;
import org.neckar.hal.coordinate.CorrelationResetRowOnDLS;
import org.neckar.hal.coordinate.SynapseBlockOnDLS;
import org.neckar.hal.coordinate.SynapseCorrelationCalibMatrixOnDLS;
import org.neckar.hal.coordinate.SynapseCorrelationCalibQuadOnDLS;
import org.neckar.hal.coordinate.SynapseCorrelationCalibRowOnDLS;
import org.neckar.hal.coordinate.SynapseDriverBlockOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnSynapseDriverBlock;
import org.neckar.hal.coordinate.SynapseLabelMatrixOnDLS;
import org.neckar.hal.coordinate.SynapseLabelQuadOnDLS;
import org.neckar.hal.coordinate.SynapseLabelRowOnDLS;
import org.neckar.hal.coordinate.SynapseQuadColumnOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.SynapseRowOnDLS;
import org.neckar.hal.coordinate.SynapseRowOnSynram;
import org.neckar.hal.coordinate.SynapseWeightMatrixOnDLS;
import org.neckar.hal.coordinate.SynapseWeightQuadOnDLS;
import org.neckar.hal.coordinate.SynapseWeightRowOnDLS;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.CommonSTPConfig;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.CorrelationReset;
import org.neckar.hal.synapse.SynapseCorrelationCalibQuad;
import org.neckar.hal.synapse.SynapseLabelQuad;
import org.neckar.hal.synapse.SynapseQuad;
import org.neckar.hal.synapse.SynapseWeightQuad;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.Names;
import org.neckar.lola.composite.Numbering;

/**
 * The composites of the synapses, their drivers and the switches of their columns. Rows and matrices number their
 * synapses from left to right, whatever the order of the quads. Source: synapse containers of lola.
 */
public final class SynapseComposites {
    private static final int QUADS = SynapseQuadColumnOnDLS.SIZE;
    private static final int ROWS = SynapseRowOnSynram.SIZE;
    private static final int BLOCKS_PER_HEMISPHERE = 2;

    /** Quads of one row, one after the other, stand for columns from left to right. */
    public static final Numbering COLUMNS_OF_QUADS = (quad, entry, _) -> SynapseMatrix.column(quad, entry);

    /** Current switches of the columns of one hemisphere. */
    public static final Composite<ColumnCurrentRowOnDLS> COLUMN_CURRENT_ROW = Composite.named(
                    "ColumnCurrentRow", ColumnCurrentRowOnDLS.class)
            .meaning("Current switches of the columns of one hemisphere")
            .differential()
            .registers(
                    QUADS,
                    ColumnCurrentQuad.DEFAULT,
                    (row, i) -> new ColumnCurrentQuadOnDLS(row.toEnum() * QUADS + i),
                    Names.in("values").numbered(COLUMNS_OF_QUADS))
            .build();

    /** Correlation switches of the columns of one hemisphere. */
    public static final Composite<ColumnCorrelationRowOnDLS> COLUMN_CORRELATION_ROW = Composite.named(
                    "ColumnCorrelationRow", ColumnCorrelationRowOnDLS.class)
            .meaning("Correlation switches of the columns of one hemisphere")
            .differential()
            .registers(
                    QUADS,
                    ColumnCorrelationQuad.DEFAULT,
                    (row, i) -> new ColumnCorrelationQuadOnDLS(row.toEnum() * QUADS + i),
                    Names.in("values").numbered(COLUMNS_OF_QUADS))
            .build();

    /** Trigger of the correlation reset of one row of synapses. */
    public static final Composite<CorrelationResetRowOnDLS> CORRELATION_RESET_ROW = Composite.named(
                    "CorrelationResetRow", CorrelationResetRowOnDLS.class)
            .meaning("Trigger of the correlation reset of one row of synapses")
            .registers(
                    QUADS,
                    CorrelationReset.DEFAULT,
                    (row, i) -> new CorrelationResetOnDLS(row.toEnum() * QUADS + i),
                    Names.in(""))
            .build();

    /** Weights of one row. */
    public static final Composite<SynapseWeightRowOnDLS> SYNAPSE_WEIGHT_ROW = Composite.named(
                    "SynapseWeightRow", SynapseWeightRowOnDLS.class)
            .meaning("Weights of one row")
            .differential()
            .registers(
                    QUADS,
                    SynapseWeightQuad.DEFAULT,
                    (row, i) -> new SynapseWeightQuadOnDLS(row.toEnum() * QUADS + i),
                    Names.in("").numbered(COLUMNS_OF_QUADS))
            .build();

    /** Labels of one row. */
    public static final Composite<SynapseLabelRowOnDLS> SYNAPSE_LABEL_ROW = Composite.named(
                    "SynapseLabelRow", SynapseLabelRowOnDLS.class)
            .meaning("Labels of one row")
            .differential()
            .registers(
                    QUADS,
                    SynapseLabelQuad.DEFAULT,
                    (row, i) -> new SynapseLabelQuadOnDLS(row.toEnum() * QUADS + i),
                    Names.in("").numbered(COLUMNS_OF_QUADS))
            .build();

    /** Calibration of the correlation sensors of one row. */
    public static final Composite<SynapseCorrelationCalibRowOnDLS> SYNAPSE_CORRELATION_CALIB_ROW = Composite.named(
                    "SynapseCorrelationCalibRow", SynapseCorrelationCalibRowOnDLS.class)
            .meaning("Calibration of the correlation sensors of one row")
            .differential()
            .registers(
                    QUADS,
                    SynapseCorrelationCalibQuad.DEFAULT,
                    (row, i) -> new SynapseCorrelationCalibQuadOnDLS(row.toEnum() * QUADS + i),
                    Names.in("").numbered(COLUMNS_OF_QUADS))
            .build();

    /** Weights, labels and calibration of one row. */
    public static final Composite<SynapseRowOnDLS> SYNAPSE_ROW = Composite.named("SynapseRow", SynapseRowOnDLS.class)
            .meaning("Weights, labels and calibration of one row")
            .differential()
            .registers(
                    QUADS,
                    SynapseQuad.DEFAULT,
                    (row, i) -> new SynapseQuadOnDLS(row.toEnum() * QUADS + i),
                    Names.in("").numbered(COLUMNS_OF_QUADS))
            .build();

    /** Weights of one synapse array. */
    public static final Composite<SynapseWeightMatrixOnDLS> SYNAPSE_WEIGHT_MATRIX = Composite.named(
                    "SynapseWeightMatrix", SynapseWeightMatrixOnDLS.class)
            .meaning("Weights of one synapse array")
            .differential()
            .parts(
                    ROWS,
                    SYNAPSE_WEIGHT_ROW,
                    (matrix, row) -> new SynapseWeightRowOnDLS(matrix.toEnum() * ROWS + row),
                    "")
            .build();

    /** Labels of one synapse array. */
    public static final Composite<SynapseLabelMatrixOnDLS> SYNAPSE_LABEL_MATRIX = Composite.named(
                    "SynapseLabelMatrix", SynapseLabelMatrixOnDLS.class)
            .meaning("Labels of one synapse array")
            .differential()
            .parts(ROWS, SYNAPSE_LABEL_ROW, (matrix, row) -> new SynapseLabelRowOnDLS(matrix.toEnum() * ROWS + row), "")
            .build();

    /** Calibration of the correlation sensors of one synapse array. */
    public static final Composite<SynapseCorrelationCalibMatrixOnDLS> SYNAPSE_CORRELATION_CALIB_MATRIX =
            Composite.named("SynapseCorrelationCalibMatrix", SynapseCorrelationCalibMatrixOnDLS.class)
                    .meaning("Calibration of the correlation sensors of one synapse array")
                    .differential()
                    .parts(
                            ROWS,
                            SYNAPSE_CORRELATION_CALIB_ROW,
                            (matrix, row) -> new SynapseCorrelationCalibRowOnDLS(matrix.toEnum() * ROWS + row),
                            "")
                    .build();

    /** Weights, labels and calibration of one synapse array. */
    public static final Composite<SynramOnDLS> SYNAPSE_MATRIX = Composite.named("SynapseMatrix", SynramOnDLS.class)
            .meaning("Weights, labels and calibration of one synapse array")
            .differential()
            .parts(ROWS, SYNAPSE_ROW, (synram, row) -> new SynapseRowOnDLS(synram.toEnum() * ROWS + row), "")
            .build();

    private static final Composite<CapMemBlockOnDLS> SYNAPSE_PARAMETERS = Composite.named(
                    "SynapseParameters", CapMemBlockOnDLS.class)
            .cell("iBiasDac", SharedCapMemCell.SYN_I_BIAS_DAC::cell, 1022)
            .build();

    /** One synapse array and the bias of its weights. */
    public static final Composite<SynapseBlockOnDLS> SYNAPSE_BLOCK = Composite.named(
                    "SynapseBlock", SynapseBlockOnDLS.class)
            .meaning("One synapse array and the bias of its weights")
            .part(SYNAPSE_MATRIX, SynapseBlockOnDLS::toSynramOnDLS, "matrix")
            .parts(
                    BLOCKS_PER_HEMISPHERE,
                    SYNAPSE_PARAMETERS,
                    (block, i) -> new CapMemBlockOnDLS(block.toEnum() * BLOCKS_PER_HEMISPHERE + i),
                    "")
            .build();

    private static final Composite<CapMemBlockOnDLS> DRIVER_PARAMETERS = Composite.named(
                    "SynapseDriverParameters", CapMemBlockOnDLS.class)
            .cell("stpVCharge0", SharedCapMemCell.STP_V_CHARGE_0::cell, 0)
            .cell("stpVCharge1", SharedCapMemCell.STP_V_CHARGE_1::cell, 0)
            .cell("stpVRecover0", SharedCapMemCell.STP_V_RECOVER_0::cell, 0)
            .cell("stpVRecover1", SharedCapMemCell.STP_V_RECOVER_1::cell, 0)
            .cell("stpIBiasComparator", SharedCapMemCell.STP_I_BIAS_COMPARATOR::cell, 0)
            .cell("stpIRamp", SharedCapMemCell.STP_I_RAMP::cell, 0)
            .cell("stpICalib", SharedCapMemCell.STP_I_CALIB::cell, 0)
            .build();

    /** The synapse drivers of one hemisphere with their bus and the parameters of short-term plasticity. */
    public static final Composite<SynapseDriverBlockOnDLS> SYNAPSE_DRIVER_BLOCK = Composite.named(
                    "SynapseDriverBlock", SynapseDriverBlockOnDLS.class)
            .meaning("The synapse drivers of one hemisphere with their bus and the parameters of short-term plasticity")
            .registers(
                    SynapseDriverOnSynapseDriverBlock.SIZE,
                    SynapseDriverConfig.DEFAULT,
                    (block, i) -> new SynapseDriverOnDLS(block.toEnum() * SynapseDriverOnSynapseDriverBlock.SIZE + i),
                    Names.in("synapseDrivers"))
            .register(
                    CommonPADIBusConfig.DEFAULT,
                    SynapseDriverBlockOnDLS::toCommonPADIBusConfigOnDLS,
                    Names.in("padiBus"))
            .register(CommonSTPConfig.DEFAULT, SynapseDriverBlockOnDLS::toCommonSTPConfigOnDLS, Names.in("stp"))
            .parts(
                    BLOCKS_PER_HEMISPHERE,
                    DRIVER_PARAMETERS,
                    (block, i) -> new CapMemBlockOnDLS(block.toEnum() * BLOCKS_PER_HEMISPHERE + i),
                    "")
            .register(
                    CapMemCell.DEFAULT,
                    block -> (isTop(block)
                                    ? SharedCapMemCell.STP_IBIAS_READOUT_TOP
                                    : SharedCapMemCell.STP_IBIAS_READOUT_BOTTOM)
                            .cells()
                            .getFirst(),
                    Names.single("stpIBiasReadout").meaning("readout of the synapse drivers of the hemisphere"))
            .register(
                    CapMemCell.DEFAULT,
                    block -> (isTop(block)
                                    ? SharedCapMemCell.HAGEN_IBIAS_DAC_TOP
                                    : SharedCapMemCell.HAGEN_IBIAS_DAC_BOTTOM)
                            .cells()
                            .getFirst(),
                    Names.single("hagenIBiasDac")
                            .meaning("activation converters of the synapse drivers of the hemisphere"))
            .build();

    private SynapseComposites() {}

    private static boolean isTop(SynapseDriverBlockOnDLS block) {
        return block.equals(SynapseDriverBlockOnDLS.TOP);
    }
}
