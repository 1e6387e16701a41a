package org.neckar.lola.readout;

import org.neckar.hal.cadc.CADCChannelConfig;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CADCChannelConfigOnDLS;
import org.neckar.hal.coordinate.CADCChannelType;
import org.neckar.hal.coordinate.CADCOnDLS;
import org.neckar.hal.coordinate.CADCReadoutType;
import org.neckar.hal.coordinate.CADCSampleQuadOnDLS;
import org.neckar.hal.coordinate.CADCSampleQuadOnSynram;
import org.neckar.hal.coordinate.CADCSampleQuadUnspecifiedReadoutOnSynram;
import org.neckar.hal.coordinate.CADCSampleRowOnDLS;
import org.neckar.hal.coordinate.CADCSamplesOnDLS;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.ColumnCorrelationQuadOnDLS;
import org.neckar.hal.coordinate.CurrentDACOnDLS;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.PadMultiplexerConfigOnDLS;
import org.neckar.hal.coordinate.ReadoutChainOnDLS;
import org.neckar.hal.coordinate.ReadoutSourceSelectionOnDLS;
import org.neckar.hal.coordinate.SynapseOnSynapseRow;
import org.neckar.hal.coordinate.SynapseQuadColumnOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnSynram;
import org.neckar.hal.coordinate.SynapseRowOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.correlation.CommonCorrelationConfig;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.readout.CurrentDAC;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.Names;
import org.neckar.lola.synapse.SynapseComposites;

/** The composites of CADC and analog readout. Source: readout containers of lola. */
public final class ReadoutComposites {
    private static final int QUADS = SynapseQuadColumnOnDLS.SIZE;
    private static final int COLUMNS = SynapseOnSynapseRow.SIZE;
    private static final int CHANNELS = CADCChannelType.SIZE * COLUMNS;
    private static final int BLOCKS_PER_HEMISPHERE = 2;
    private static final int BUFFERS = 2;

    private static final Composite<CapMemBlockOnDLS> CADC_PARAMETERS = Composite.named(
                    "CADCParameters", CapMemBlockOnDLS.class)
            .cell("ramp.vOffset", SharedCapMemCell.CADC_V_RAMP_OFFSET::cell, 0)
            .cell("ramp.iSlope", SharedCapMemCell.CADC_I_RAMP_SLOPE::cell, 0)
            .cell("ramp.iBiasComparator", SharedCapMemCell.CADC_I_BIAS_COMP::cell, 0)
            .cell("ramp.iBiasVresetBuffer", SharedCapMemCell.CADC_I_BIAS_VRESET_BUF::cell, 0)
            .cell("ramp.vBiasBuffer", SharedCapMemCell.CADC_V_BIAS_RAMP_BUF::cell, 0)
            .cell("correlation.iBiasRamp", SharedCapMemCell.SYN_I_BIAS_RAMP::cell, 0)
            .cell("correlation.iBiasStore", SharedCapMemCell.SYN_I_BIAS_STORE::cell, 0)
            .cell("correlation.iBiasCorout", SharedCapMemCell.SYN_I_BIAS_COROUT::cell, 0)
            .build();

    /** CADC of one hemisphere with its channels and the correlation sensors. */
    public static final Composite<CADCOnDLS> CADC_READOUT_CHAIN = Composite.named("CADCReadoutChain", CADCOnDLS.class)
            .meaning("CADC of one hemisphere with its channels and the correlation sensors")
            .register(CADCConfig.DEFAULT, CADCOnDLS::toCADCConfigOnDLS, Names.in("ramp"))
            .parts(
                    BLOCKS_PER_HEMISPHERE,
                    CADC_PARAMETERS,
                    (cadc, i) -> new CapMemBlockOnDLS(cadc.toEnum() * BLOCKS_PER_HEMISPHERE + i),
                    "")
            .registers(
                    COLUMNS,
                    CADCChannelConfig.DEFAULT,
                    (cadc, i) -> new CADCChannelConfigOnDLS(cadc.toEnum() * CHANNELS + i),
                    Names.in("channelsCausal"))
            .registers(
                    COLUMNS,
                    CADCChannelConfig.DEFAULT,
                    (cadc, i) -> new CADCChannelConfigOnDLS(cadc.toEnum() * CHANNELS + COLUMNS + i),
                    Names.in("channelsAcausal"))
            .registers(
                    QUADS,
                    ColumnCorrelationQuad.DEFAULT,
                    (cadc, i) -> new ColumnCorrelationQuadOnDLS(cadc.toEnum() * QUADS + i),
                    Names.in("")
                            .rename("enableInternalCausal", "channelsCausal.enableConnectCorrelation")
                            .rename("enableDebugCausal", "channelsCausal.enableConnectDebug")
                            .rename("enableCadcNeuronReadoutCausal", "channelsCausal.enableConnectNeuron")
                            .rename("enableInternalAcausal", "channelsAcausal.enableConnectCorrelation")
                            .rename("enableDebugAcausal", "channelsAcausal.enableConnectDebug")
                            .rename("enableCadcNeuronReadoutAcausal", "channelsAcausal.enableConnectNeuron")
                            .numbered(SynapseComposites.COLUMNS_OF_QUADS))
            .register(
                    CommonCorrelationConfig.DEFAULT,
                    CADCOnDLS::toCommonCorrelationConfigOnDLS,
                    Names.in("")
                            .rename("senseDelay", "correlation.senseDelay")
                            .rename("resetDuration", "correlation.resetDuration")
                            .rename("resetFallTime", "correlation.resetFallTime")
                            .rename("resetMode", "correlation.resetMode")
                            .rename("cadcVOffsetAssignment", "ramp.vOffsetAssignment"))
            .build();

    private static final Composite<CADCSampleRowOnDLS> STORED_SAMPLES = Composite.named(
                    "CADCStoredSamples", CADCSampleRowOnDLS.class)
            .registers(
                    QUADS - 1,
                    CADCSampleQuad.DEFAULT,
                    (row, i) -> quad(row, CADCReadoutType.BUFFERED, CADCChannelType.CAUSAL, i + 1),
                    Names.single("causal")
                            .numbered((i, entry, entries) ->
                                    SynapseComposites.COLUMNS_OF_QUADS.index(i + 1, entry, entries)))
            .registers(
                    QUADS,
                    CADCSampleQuad.DEFAULT,
                    (row, i) -> quad(row, CADCReadoutType.BUFFERED, CADCChannelType.ACAUSAL, i),
                    Names.single("acausal").numbered(SynapseComposites.COLUMNS_OF_QUADS))
            .build();

    /** CADC samples of one row: reading the first quad converts the row, the others return what was stored. */
    public static final Composite<CADCSampleRowOnDLS> CADC_SAMPLE_ROW = Composite.named(
                    "CADCSampleRow", CADCSampleRowOnDLS.class)
            .meaning(
                    "CADC samples of one row: reading the first quad converts the row, the others return what was stored")
            .register(
                    CADCSampleQuad.DEFAULT,
                    ReadoutComposites::firstQuad,
                    Names.single("causal").numbered(SynapseComposites.COLUMNS_OF_QUADS))
            .part(STORED_SAMPLES, row -> row, "")
            .build();

    /** CADC samples of both hemispheres, converted at nearly the same time; columns of the top half come first. */
    public static final Composite<CADCSamplesOnDLS> CADC_SAMPLES = Composite.named(
                    "CADCSamples", CADCSamplesOnDLS.class)
            .meaning(
                    "CADC samples of both hemispheres, converted at nearly the same time; columns of the top half come first")
            .registers(
                    SynramOnDLS.SIZE,
                    CADCSampleQuad.DEFAULT,
                    (_, synram) -> firstQuad(firstRow(synram)),
                    Names.single("causal")
                            .numbered((synram, entry, entries) ->
                                    synram * COLUMNS + SynapseComposites.COLUMNS_OF_QUADS.index(0, entry, entries)))
            .parts(SynramOnDLS.SIZE, STORED_SAMPLES, (_, synram) -> firstRow(synram), "")
            .build();

    private static final Names MADC_NAMES = Names.in("madc")
            .rename("activeMuxInitiallySelectedInput", "dynamicMux.initiallySelectedInput")
            .rename("activeMuxInputSelectLength", "dynamicMux.inputSelectLength")
            .rename("enableActiveMuxAmplifiers", "dynamicMux.enableAmplifiers")
            .rename("madcClockScaleValue", "madc.clockScaleValue")
            .rename("preampSamplingWindowStart", "madcPreamp.samplingWindowStart")
            .rename("preampSamplingWindowEnd", "madcPreamp.samplingWindowEnd")
            .rename("preampGainCapacitorSize", "madcPreamp.gainCapSize")
            .rename("iconvSamplingWindowStart", "sourceMeasureUnit.samplingWindowStart")
            .rename("iconvSamplingWindowEnd", "sourceMeasureUnit.samplingWindowEnd")
            .rename("connectIconvNeuron", "sourceMeasureUnit.connectNeuronStimulus")
            .rename("connectIconvSynapse", "sourceMeasureUnit.connectSynapseDebug")
            .rename("connectPreampToMadc", "madcDebugCrossbar.connectPreampToMadc")
            .rename("connectPadsToMadc", "madcDebugCrossbar.connectPadsToMadc")
            .rename("connectPreampToPads", "madcDebugCrossbar.connectPreampToPads")
            .rename("enablePseudoDifferentialReference", "pseudoDiffConverter.enableReference")
            .rename("signalSelectionConnectCurrentMeter", "madcInputCrossbar.connectSourceMeasureUnit")
            .rename("signalSelectionConnectActiveMux", "madcInputCrossbar.connectDynamicMux")
            .rename("signalSelectionConnectDebug", "madcInputCrossbar.connectPadMux")
            .rename("signalSelectionConnectPreamp", "madcInputCrossbar.connectMadcPreamp")
            .hide("enableIconvAmplifier");

    /** The readout chain: source multiplexers, buffers, converters, MADC, pads, source measure unit, current DAC. */
    public static final Composite<ReadoutChainOnDLS> READOUT_CHAIN = Composite.named(
                    "ReadoutChain", ReadoutChainOnDLS.class)
            .meaning(
                    "The readout chain: source multiplexers, buffers, converters, MADC, pads, source measure unit, current DAC")
            .register(
                    ReadoutSourceSelection.DEFAULT,
                    _ -> new ReadoutSourceSelectionOnDLS(),
                    Names.in("inputMux").rename("enableBufferToPad", "bufferToPad.enable"))
            .registers(
                    BUFFERS,
                    CapMemCell.DEFAULT,
                    (_, i) -> cell(
                            i == 0
                                    ? SharedCapMemCell.READOUT_OUT_AMP_I_BIAS_0
                                    : SharedCapMemCell.READOUT_OUT_AMP_I_BIAS_1),
                    Names.single("bufferToPad.ampIBias").meaning("output amplifier of each buffer"))
            .cell("dynamicMux.iBias", _ -> cell(SharedCapMemCell.READOUT_AC_MUX_I_BIAS), 500)
            .cell("pseudoDiffConverter.vRef", _ -> cell(SharedCapMemCell.READOUT_PSEUDO_DIFF_V_REF), 400)
            .cell("pseudoDiffConverter.bufferBias", _ -> cell(SharedCapMemCell.READOUT_PSEUDO_DIFF_BUFFER_BIAS), 0)
            .cell("madcPreamp.vRef", _ -> cell(SharedCapMemCell.READOUT_SC_AMP_V_REF), 400)
            .cell("madcPreamp.iBias", _ -> cell(SharedCapMemCell.READOUT_SC_AMP_I_BIAS), 500)
            .cell("madc.in500na", _ -> cell(SharedCapMemCell.READOUT_MADC_IN_500NA), 500)
            .registers(
                    PadMultiplexerConfigOnDLS.SIZE,
                    PadMultiplexerConfig.DEFAULT,
                    (_, i) -> new PadMultiplexerConfigOnDLS(i),
                    Names.in("padMux"))
            .cell("sourceMeasureUnit.ampVRef", _ -> cell(SharedCapMemCell.READOUT_ICONV_SC_AMP_V_REF), 400)
            .cell("sourceMeasureUnit.ampIBias", _ -> cell(SharedCapMemCell.READOUT_ICONV_SC_AMP_I_BIAS), 0)
            .cell("sourceMeasureUnit.testVoltage", _ -> cell(SharedCapMemCell.READOUT_ICONV_TEST_VOLTAGE), 400)
            .cell("sourceMeasureUnit.bufferIBias", _ -> cell(SharedCapMemCell.READOUT_ICONV_I_BIAS_BUFFER), 0)
            .cell("currentDac.iBias", _ -> cell(SharedCapMemCell.READOUT_IDAC_I_BIAS), 0)
            .cell("currentDac.iBiasCasc", _ -> cell(SharedCapMemCell.READOUT_IDAC_I_BIAS_CASC), 0)
            .register(
                    CurrentDAC.DEFAULT,
                    _ -> new CurrentDACOnDLS(),
                    Names.in("currentDac")
                            .rename("connectNeuron", "currentDac.connectNeuronStimulus")
                            .rename("connectSynapse", "currentDac.connectSynapseDebug"))
            .register(MADCConfig.DEFAULT, _ -> new MADCConfigOnDLS(), MADC_NAMES)
            .build();

    private ReadoutComposites() {}

    private static CADCSampleRowOnDLS firstRow(int synram) {
        return CADCSampleRowOnDLS.at(new SynapseRowOnSynram(0), new SynramOnDLS(synram));
    }

    private static CADCSampleQuadOnDLS firstQuad(CADCSampleRowOnDLS row) {
        return quad(row, CADCReadoutType.TRIGGER_READ, CADCChannelType.CAUSAL, 0);
    }

    private static CADCSampleQuadOnDLS quad(
            CADCSampleRowOnDLS row, CADCReadoutType readout, CADCChannelType channel, int column) {
        SynapseQuadOnSynram synapses =
                SynapseQuadOnSynram.at(new SynapseQuadColumnOnDLS(column), row.toSynapseRowOnSynram());
        return CADCSampleQuadOnDLS.at(
                CADCSampleQuadOnSynram.at(CADCSampleQuadUnspecifiedReadoutOnSynram.at(synapses, channel), readout),
                row.toSynramOnDLS());
    }

    private static CapMemCellOnDLS cell(SharedCapMemCell parameter) {
        return parameter.cells().getFirst();
    }
}
