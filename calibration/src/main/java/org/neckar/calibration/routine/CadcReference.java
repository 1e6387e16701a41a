package org.neckar.calibration.routine;

import java.util.Collections;
import java.util.List;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CADCConfigOnDLS;
import org.neckar.hal.coordinate.CapMemBlockConfigOnDLS;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.ColumnCorrelationQuadOnDLS;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.EntryOnQuad;
import org.neckar.hal.coordinate.PadMultiplexerConfigOnDLS;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.lola.chip.ChipImage;

/**
 * A known voltage at all CADC channels: the cell {@code stp_v_charge_0} of the top left quadrant, through the debug
 * output of the parameter memory and pad 0 to both debug lines. All quadrants inherit the error of that one cell.
 */
final class CadcReference {
    private static final CapMemBlockOnDLS SOURCE = new CapMemBlockOnDLS(0);
    private static final CapMemCellOnDLS CELL = SharedCapMemCell.STP_V_CHARGE_0.cell(SOURCE);
    private static final PadMultiplexerConfigOnDLS PAD = new PadMultiplexerConfigOnDLS(0);
    private static final List<Boolean> SOURCE_ONLY = List.of(true, false, false, false);
    private static final List<Boolean> EVERY_ENTRY = Collections.nCopies(EntryOnQuad.SIZE, true);

    private static final int RAMP_BUFFER_BIAS = 400;
    private static final int COMPARATOR_BIAS = 1022;
    private static final int RESET_BUFFER_BIAS = 1022;

    private CadcReference() {}

    /** Switches both converters on, with the field's biases. */
    static void enableConverters(ChipImage.Builder chip) {
        CoordinateType.of(CADCConfigOnDLS.class).all().forEach(at -> chip.set(at, CADCConfig.DEFAULT.withEnable(true)));
        everyQuadrant(chip, SharedCapMemCell.CADC_V_BIAS_RAMP_BUF, RAMP_BUFFER_BIAS);
        everyQuadrant(chip, SharedCapMemCell.CADC_I_BIAS_COMP, COMPARATOR_BIAS);
        everyQuadrant(chip, SharedCapMemCell.CADC_I_BIAS_VRESET_BUF, RESET_BUFFER_BIAS);
    }

    /** Connects the reference to all channels. */
    static void connect(ChipImage.Builder chip, int code) {
        chip.capMem(CELL, code);
        chip.set(
                new CapMemBlockConfigOnDLS(SOURCE.toEnum()),
                CapMemBlockConfig.DEFAULT
                        .withDebugReadoutEnable(true)
                        .withDebugCapmemCoord(CELL.toCapMemCellOnCapMemBlock()));
        chip.set(
                PAD,
                PadMultiplexerConfig.DEFAULT
                        .withCapmemVOutMux(SOURCE_ONLY)
                        .withCapmemVOutMuxToInter(true)
                        .withCapmemInterMuxToPad(true)
                        .withSynapseInterMuxToPad(true)
                        .withCadcDebugCausalToInter(true)
                        .withCadcDebugAcausalToInter(true));
        columns(
                chip,
                ColumnCorrelationQuad.DEFAULT
                        .withEnableInternalCausal(EVERY_ENTRY)
                        .withEnableInternalAcausal(EVERY_ENTRY)
                        .withEnableDebugCausal(EVERY_ENTRY)
                        .withEnableDebugAcausal(EVERY_ENTRY));
    }

    /** Takes the reference away and connects both channels of each column with the readout amplifier of its neuron. */
    static void disconnect(ChipImage.Builder chip) {
        chip.set(new CapMemBlockConfigOnDLS(SOURCE.toEnum()), CapMemBlockConfig.DEFAULT);
        chip.set(PAD, PadMultiplexerConfig.DEFAULT);
        columns(
                chip,
                ColumnCorrelationQuad.DEFAULT
                        .withEnableCadcNeuronReadoutCausal(EVERY_ENTRY)
                        .withEnableCadcNeuronReadoutAcausal(EVERY_ENTRY));
    }

    static void everyQuadrant(ChipImage.Builder chip, SharedCapMemCell parameter, int code) {
        parameter.cells().forEach(cell -> chip.capMem(cell, code));
    }

    private static void columns(ChipImage.Builder chip, ColumnCorrelationQuad switches) {
        CoordinateType.of(ColumnCorrelationQuadOnDLS.class).all().forEach(at -> chip.set(at, switches));
    }
}
