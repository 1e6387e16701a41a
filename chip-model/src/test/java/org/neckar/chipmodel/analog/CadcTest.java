package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CapMemCellOnCapMemBlock;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.synapse.ColumnCorrelationQuad;

class CadcTest {
    private static final List<Boolean> ALL = Collections.nCopies(4, true);

    private static ChipOnTable table(ModelSettings settings) {
        ChipOnTable table = new ChipOnTable(settings);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.typical(neuron);
        }
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            table.chip.cadc(table.chip.now(), hemisphere, CADCConfig.DEFAULT.withEnable(true));
            columns(
                    table,
                    hemisphere,
                    ColumnCorrelationQuad.DEFAULT
                            .withEnableCadcNeuronReadoutCausal(ALL)
                            .withEnableCadcNeuronReadoutAcausal(ALL));
        }
        return table;
    }

    private static void columns(ChipOnTable table, int hemisphere, ColumnCorrelationQuad config) {
        for (int quad = 0; quad < 64; quad++) {
            table.chip.columnCorrelation(table.chip.now(), hemisphere, quad, config);
        }
    }

    /** Puts the first STP voltage of the top left block on all channels, through pad 0. */
    private static void reference(ChipOnTable table, int code) {
        table.shared(SharedCapMemCell.STP_V_CHARGE_0, code);
        table.chip.capMemBlock(
                table.chip.now(),
                0,
                CapMemBlockConfig.DEFAULT
                        .withDebugReadoutEnable(true)
                        .withDebugCapmemCoord(CapMemCellOnCapMemBlock.at(128, 0)));
        table.chip.padMultiplexer(
                table.chip.now(),
                0,
                PadMultiplexerConfig.DEFAULT
                        .withCapmemVOutMux(List.of(true, false, false, false))
                        .withCapmemVOutMuxToInter(true)
                        .withCapmemInterMuxToPad(true)
                        .withSynapseInterMuxToPad(true)
                        .withCadcDebugCausalToInter(true)
                        .withCadcDebugAcausalToInter(true));
        ColumnCorrelationQuad debug = ColumnCorrelationQuad.DEFAULT
                .withEnableInternalCausal(ALL)
                .withEnableInternalAcausal(ALL)
                .withEnableDebugCausal(ALL)
                .withEnableDebugAcausal(ALL);
        columns(table, 0, debug);
        columns(table, 1, debug);
        table.settle();
    }

    private static double[] read(ChipOnTable table) {
        table.chip.convertCadc(table.chip.now(), 0, 0);
        table.chip.convertCadc(table.chip.now(), 1, 0);
        return IntStream.range(0, 1024)
                .mapToDouble(i -> table.chip.cadcResult(i / 512, i / 256 % 2, i % 256))
                .toArray();
    }

    @Test
    void shouldReadTheRestingPotentialOfEveryNeuronOnBothChannels() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.settle();
        for (double value : read(table)) {
            assertEquals(80, value);
        }
    }

    @Test
    void shouldReadTheReferenceAtBothEndsOfItsRangeWithTheNominalRamp() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        reference(table, 70);
        assertEquals(20, read(table)[700]);
        reference(table, 550);
        assertEquals(220, read(table)[5]);
    }

    @Test
    void shouldReadLessWithALaterStartOfTheRamp() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        reference(table, 310);
        double before = read(table)[0];
        table.shared(SharedCapMemCell.CADC_V_RAMP_OFFSET, 140);
        table.settle();
        assertTrue(read(table)[0] < before - 30);
    }

    @Test
    void shouldReadMoreWithALargerSlopeCurrent() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        reference(table, 310);
        double before = read(table)[0];
        table.shared(SharedCapMemCell.CADC_I_RAMP_SLOPE, 400);
        table.settle();
        assertTrue(read(table)[0] > before + 10);
    }

    @Test
    void shouldAddTheDigitalOffsetOfTheChannel() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.settle();
        table.chip.cadcOffset(table.chip.now(), 512 + 256 + 9, -30);
        double[] values = read(table);
        assertEquals(50, values[512 + 256 + 9]);
        assertEquals(80, values[512 + 9]);
    }

    @Test
    void shouldStayWithinEightBits() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.settle();
        table.chip.cadcOffset(table.chip.now(), 0, -128);
        assertEquals(0, read(table)[0]);
    }

    @Test
    void shouldKeepTheOldResultsWhileSwitchedOff() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.settle();
        read(table);
        table.chip.cadc(table.chip.now(), 0, CADCConfig.DEFAULT);
        columns(table, 0, ColumnCorrelationQuad.DEFAULT);
        assertEquals(80, read(table)[3]);
    }

    @Test
    void shouldSpreadChannelsByNineAndAHalfLsbAroundTheirQuadrant() {
        ChipOnTable table = table(new ModelSettings(11, 0, true, false));
        reference(table, 310);
        double[] values = read(table);
        double[] quadrant = IntStream.range(0, 512)
                .filter(i -> i % 256 < 128)
                .mapToDouble(i -> values[i])
                .toArray();
        assertEquals(9.5, SpikingTest.deviation(quadrant), 1.3);
    }

    @Test
    void shouldReadWithAboutSevenTenthsOfAnLsbOfNoise() {
        ChipOnTable table = table(new ModelSettings(11, 1, false, true));
        reference(table, 310);
        double[] reads = new double[400];
        for (int i = 0; i < reads.length; i++) {
            reads[i] = read(table)[77];
        }
        assertEquals(0.75, SpikingTest.deviation(reads), 0.12);
    }

    @Test
    void shouldSeeTheMembraneMove() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.settle();
        table.event(33, 63, 1);
        table.runMicroseconds(10);
        double[] values = read(table);
        assertTrue(values[33] > 90, "PSP peak " + values[33]);
        assertEquals(80, values[34]);
    }
}
