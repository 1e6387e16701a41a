package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.neuron.ReadoutSource;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.synapse.ColumnCurrentQuad;

/** Vector-matrix products on synaptic lines that integrate, with the protocol of the field's harness. */
class LineIntegrationTest {
    private static final int DRIVERS = 64;
    private static final List<Boolean> ALL = Collections.nCopies(4, true);

    private static ChipOnTable table(ModelSettings settings) {
        ChipOnTable table = new ChipOnTable(settings);
        table.shared(SharedCapMemCell.SYN_I_BIAS_DAC, 800);
        table.shared(SharedCapMemCell.STP_I_BIAS_COMPARATOR, 1022);
        table.shared(SharedCapMemCell.STP_I_RAMP, 600);
        table.shared(SharedCapMemCell.STP_I_CALIB, 600);
        table.shared(SharedCapMemCell.HAGEN_IBIAS_DAC_TOP, 820);
        for (int column = 0; column < SynapseArray.SIZE; column++) {
            table.cell(column, CapMemRow.I_BIAS_SYNIN_EXC_TAU, 0);
            table.neuron(
                    column,
                    ChipOnTable.withSynapses()
                            .withEnableSyninExcHighRes(true)
                            .withReadoutSelect(ReadoutSource.EXCITATORY_INPUT));
        }
        for (int driver = 0; driver < DRIVERS; driver++) {
            table.chip.synapseDriver(
                    table.chip.now(),
                    driver,
                    SynapseDriverConfig.DEFAULT
                            .withEnableStp(true)
                            .withOffset(7)
                            .withEnableHagenDac(true)
                            .withEnableHagenModulation(true)
                            .withEnableAddressOut(false)
                            .withHagenDacOffset(30));
        }
        table.chip.cadc(table.chip.now(), 0, CADCConfig.DEFAULT.withEnable(true));
        for (int quad = 0; quad < 64; quad++) {
            table.chip.columnCorrelation(
                    table.chip.now(), 0, quad, ColumnCorrelationQuad.DEFAULT.withEnableCadcNeuronReadoutCausal(ALL));
        }
        table.chip.board(
                table.chip.now(), new BoardVoltages(0, 0, List.of(OptionalDouble.of(1.2), OptionalDouble.empty())));
        table.chip.padMultiplexer(
                table.chip.now(),
                0,
                PadMultiplexerConfig.DEFAULT
                        .withSyninDebugExcitatoryToInter(true)
                        .withSynapseInterMuxToPad(true));
        table.settle();
        return table;
    }

    private static void weights(ChipOnTable table, int weight) {
        for (int row = 0; row < 2 * DRIVERS; row += 2) {
            for (int column = 0; column < SynapseArray.SIZE; column++) {
                table.chip.synapses(0).setWeight(row, column, weight);
            }
        }
    }

    private static void connect(ChipOnTable table, boolean toDebugLine) {
        for (int quad = 0; quad < 64; quad++) {
            table.chip.columnCurrents(
                    table.chip.now(),
                    0,
                    quad,
                    ColumnCurrentQuad.DEFAULT
                            .withEnableSynapticCurrentExcitatory(ALL)
                            .withEnableDebugExcitatory(Collections.nCopies(4, toDebugLine)));
        }
    }

    private static int[] read(ChipOnTable table) {
        table.chip.convertCadc(table.chip.now(), 0, 0);
        return IntStream.range(0, SynapseArray.SIZE)
                .map(column -> table.chip.cadcResult(0, 0, column))
                .toArray();
    }

    /** Baseline minus result of a vector with the same activation for all drivers, 1..31. */
    private static int[] multiply(ChipOnTable table, int activation) {
        connect(table, true);
        table.runMicroseconds(1);
        connect(table, false);
        table.runMicroseconds(2);
        int[] baseline = read(table);
        for (int driver = 0; driver < DRIVERS; driver++) {
            table.run(table.chip.now() + 8);
            double pulse = table.chip.driverPulse(table.chip.now(), driver, 32 - activation);
            table.chip.synapticEvent(table.chip.now(), 0, 2 * driver, 0, 1, pulse);
        }
        table.runMicroseconds(1);
        int[] result = read(table);
        return IntStream.range(0, result.length)
                .map(column -> baseline[column] - result[column])
                .toArray();
    }

    @Test
    void shouldMultiplyLinearlyInTheActivation() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        weights(table, 63);
        // 64 drivers x weight 63 x 0.1 uV x DAC 800 x 0.9 a / 31, in steps of 4.5 mV
        for (int activation : new int[] {2, 10, 20, 31}) {
            double expected = 64 * 63 * 1e-7 * 800 * 0.9 * activation / 31 / 4.5e-3;
            assertEquals(expected, multiply(table, activation)[17], 1.6, "activation " + activation);
        }
    }

    @Test
    void shouldMultiplyLinearlyInTheWeight() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        weights(table, 60);
        int full = multiply(table, 25)[3];
        weights(table, 30);
        assertEquals(full / 2.0, multiply(table, 25)[3], 1.1);
        weights(table, 0);
        assertEquals(0, multiply(table, 25)[3], 1);
    }

    @Test
    void shouldStartEachProductFromTheLevelOfTheDebugLine() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        weights(table, 63);
        int first = multiply(table, 31)[5];
        for (int i = 0; i < 50; i++) {
            assertEquals(first, multiply(table, 31)[5], 1, "product " + i);
        }
    }

    @Test
    void shouldHoldALineWhileItsDebugLineHasASource() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        weights(table, 63);
        connect(table, true);
        table.runMicroseconds(1);
        int[] baseline = read(table);
        table.chip.synapticEvent(table.chip.now(), 0, 0, 0, 1, 1);
        table.runMicroseconds(1);
        assertArrayEquals(baseline, read(table));
        table.chip.board(
                table.chip.now(), new BoardVoltages(0, 0, List.of(OptionalDouble.of(0.6), OptionalDouble.empty())));
        table.runMicroseconds(500);
        assertEquals(120, read(table)[17], "0.6 V, without decay");
        connect(table, false);
        table.chip.synapticEvent(table.chip.now(), 0, 0, 0, 1, 1);
        table.runMicroseconds(1);
        assertEquals(119, read(table)[17], "5 mV less");
    }

    /** The published acceptance: noise of a product below 5 LSB. */
    @Test
    void shouldRepeatProductsWithLessThanFiveLsbOfNoiseAndSpreadOverColumns() {
        ChipOnTable table = table(ModelSettings.chip(6));
        weights(table, 63);
        int[][] runs = IntStream.range(0, 20).mapToObj(i -> multiply(table, 25)).toArray(int[][]::new);
        double noise = 0;
        double[] means = new double[SynapseArray.SIZE / 2];
        for (int column = 0; column < means.length; column++) {
            int at = column;
            double[] results = IntStream.range(0, runs.length)
                    .mapToDouble(run -> runs[run][at])
                    .toArray();
            noise += SpikingTest.deviation(results) / means.length;
            means[column] = SpikingTest.mean(results);
        }
        assertTrue(noise > 0.3 && noise < 5, "noise " + noise);
        double spread = SpikingTest.deviation(means) / SpikingTest.mean(means);
        assertTrue(spread > 0.003 && spread < 0.1, "spread over columns " + spread);
    }
}
