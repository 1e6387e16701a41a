package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CapMemCellOnCapMemBlock;
import org.neckar.hal.correlation.CommonCorrelationConfig;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.transfer.NominalTransfer;

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
    void shouldEndAHundredStepsAboveTheMiddleAndAboutAsManyBelowItHoweverHardANeuronIsDriven() {
        assertEquals(100, driven(1) - 128);
        assertEquals(-103, driven(2) - 128, 0.2 * 103);
    }

    /** What a neuron shows that a line drives with all its might. */
    private static double driven(int lines) {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.settle();
        for (int event = 0; event < 200; event++) {
            table.runMicroseconds(0.2);
            table.event(9, 63, lines);
        }
        return read(table)[9];
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
        table.runMicroseconds(1);
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

    @Test
    void shouldCountFromTheStartOfItsRampUpwards() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        columns(table, 0, ColumnCorrelationQuad.DEFAULT);
        table.settle();
        assertEquals(0, read(table)[9]);
        table.chip.cadcOffset(table.chip.now(), 9, 30);
        assertEquals(30, read(table)[9]);
    }

    private static void pad(ChipOnTable table, double volts) {
        table.chip.board(
                table.chip.now(), new BoardVoltages(0, 0, List.of(OptionalDouble.of(volts), OptionalDouble.empty())));
    }

    /**
     * Value of a channel on a pad whose voltage jumps while the ramp runs. The ramp makes two counts a cycle: it is at
     * 0.3 V (53 counts) after 27 cycles, at 0.6 V (120) after 60.
     */
    private static double readJump(double before, int cycles, double after, int senseDelay) {
        ChipOnTable table = table(ModelSettings.IDEAL);
        reference(table, 0);
        table.chip.capMemBlock(table.chip.now(), 0, CapMemBlockConfig.DEFAULT);
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            table.chip.correlation(
                    table.chip.now(), hemisphere, CommonCorrelationConfig.DEFAULT.withSenseDelay(senseDelay));
        }
        pad(table, before);
        read(table);
        table.run(table.chip.now() + cycles);
        pad(table, after);
        table.runMicroseconds(3);
        return table.chip.cadcResult(0, 0, 100);
    }

    @Test
    void shouldTakeAnInputAsItIsWhenTheRampPassesIt() {
        assertEquals(120, readJump(1.0, 50, 0.6, 0));
        assertEquals(53, readJump(0.3, 50, 0.6, 0));
        assertEquals(120, readJump(0.6, 100, 0.3, 0));
    }

    /** The reset pulls the membrane up by 140 mV with a time constant of 0.11 us while the ramp runs. */
    @Test
    void shouldReadAMembraneWhereItMeetsTheRamp() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.cell(33, CapMemRow.V_RESET, NominalTransfer.resetCode(0.56));
        table.settle();
        table.neuron(33, ChipOnTable.firing());
        table.refractory(33, 255, 15, 4);
        table.chip.forceReset(table.chip.now(), 33);
        table.runMicroseconds(0.02);
        double rampStart = table.chip.now() + 1.0;
        read(table);
        double met = 0;
        for (int i = 0; i < 50; i++) {
            met = NominalTransfer.cadcLsb(table.chip.truth().membraneVolts(33, rampStart + met / 2));
        }
        table.runMicroseconds(1);
        assertEquals(met, table.chip.cadcResult(0, 0, 33), 0.51);
        assertEquals(106, met, 3);
    }

    @Test
    void shouldSeeANeuronFireWhileTheRampRuns() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.cell(33, CapMemRow.V_LEAK, NominalTransfer.leakCode(0.6));
        table.settle();
        table.neuron(33, ChipOnTable.firing());
        table.refractory(33, 255, 15, 4);
        read(table);
        table.run(table.chip.now() + 20);
        table.chip.forceReset(table.chip.now(), 33);
        table.runMicroseconds(1);
        int value = table.chip.cadcResult(0, 0, 33);
        assertEquals(91, value, 4, "between 70, the reset, and 120, the rest");
    }

    @Test
    void shouldStopWhereTheRampIsWhenTheInputFallsBelowIt() {
        assertEquals(160, readJump(1.0, 80, 0.3, 0), 16);
    }

    @Test
    void shouldWaitForTheSenseDelayBeforeTheRamp() {
        assertEquals(120, readJump(0.3, 50, 0.6, 40));
    }

    @Test
    void shouldTellBeforehandWhatComesOutIfNothingHappens() {
        ChipOnTable table = table(ModelSettings.chip(4));
        table.settle();
        table.event(33, 63, 1);
        table.event(34, 63, 2);
        table.runMicroseconds(2);
        double[] early = read(table);
        table.runMicroseconds(1);
        for (int channel = 0; channel < early.length; channel++) {
            int late = table.chip.cadcResult(channel / 512, channel / 256 % 2, channel % 256);
            assertEquals(early[channel], late, 1, "channel " + channel);
        }
    }

    @Test
    void shouldDoNothingOnceTheRampIsOver() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.settle();
        long steps = table.chip.truth().integrationSteps();
        read(table);
        table.run(table.chip.now() + 250_000_000L);
        assertEquals(steps, table.chip.truth().integrationSteps());
    }
}
