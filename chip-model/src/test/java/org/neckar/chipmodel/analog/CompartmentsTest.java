package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hal.transfer.NonlinearTransfer;

/** Membranes that are joined, and membranes with a conductance in between. */
class CompartmentsTest {
    private static final int COLUMN = 20;
    private static final int LENGTH = 4;
    private static final int EXCITATORY = 1;
    private static final int CODE = 200;
    private static final NeuronConfig WITH_SYNAPSES = ChipOnTable.withSynapses();

    private static ChipOnTable chain(ModelSettings settings, int conductanceCode) {
        ChipOnTable table = new ChipOnTable(settings);
        for (int i = 0; i < LENGTH; i++) {
            for (int row = 0; row < 2; row++) {
                table.typical(circuit(i, row));
                table.cell(circuit(i, row), CapMemRow.I_BIAS_NMDA, conductanceCode);
            }
        }
        table.settle();
        for (int i = 0; i < LENGTH; i++) {
            for (int row = 0; row < 2; row++) {
                table.neuron(circuit(i, row), link(i, row));
            }
        }
        table.runMicroseconds(1000);
        return table;
    }

    /** Compartment i is column i; to the next one leads the soma line of row i % 2, with the resistor at its end. */
    private static NeuronConfig link(int i, int row) {
        NeuronConfig joined = ChipOnTable.withSynapses().withConnectBottom(true);
        boolean leads = i < LENGTH - 1 && i % 2 == row;
        boolean ends = i > 0 && i % 2 != row;
        return joined.withConnectSoma(leads).withConnectSomata(leads).withEnableCompCond(ends);
    }

    private static int circuit(int i, int row) {
        return 256 * row + COLUMN + i;
    }

    /** Height in MADC LSB, and cycle, of the peak in each compartment when one of them is stimulated. */
    private static final class Response {
        private final double[] heights = new double[LENGTH];
        private final long[] peaks = new long[LENGTH];
    }

    private static Response stimulated(ChipOnTable table, int at) {
        long start = table.chip.now();
        double[] rest = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            rest[i] = table.chip.truth().membraneVolts(circuit(i, 0), (double) start);
        }
        for (int input = 0; input < 10; input++) {
            table.event(circuit(at, 0), 31, EXCITATORY);
        }
        table.chip.synapses(0).setWeight(0, circuit(at, 0), 0);
        Response response = new Response();
        for (long cycle = start; cycle < start + 25_000; cycle += 25) {
            table.run(cycle);
            for (int i = 0; i < LENGTH; i++) {
                double height = table.chip.truth().membraneVolts(circuit(i, 0), (double) cycle) - rest[i];
                if (height / NominalTransfer.MADC_STEP_VOLTS > response.heights[i]) {
                    response.heights[i] = height / NominalTransfer.MADC_STEP_VOLTS;
                    response.peaks[i] = cycle - start;
                }
            }
        }
        table.runMicroseconds(1000);
        return response;
    }

    @Test
    void shouldLoseAndDelayAPotentialFromCompartmentToCompartment() {
        ChipOnTable table = chain(ModelSettings.chip(3), 500);
        for (int at = 0; at < LENGTH; at++) {
            Response response = stimulated(table, at);
            for (int i = 1; i < LENGTH; i++) {
                int nearer = i <= at ? i : i - 1;
                int farther = i <= at ? i - 1 : i;
                String where = "stimulus at " + at + ", from " + nearer + " to " + farther;
                assertTrue(response.heights[farther] < response.heights[nearer], where);
                assertTrue(response.peaks[farther] > response.peaks[nearer], where);
            }
        }
    }

    @Test
    void shouldLoseAsMuchAsThePublishedTableShows() {
        double[] heights = stimulated(chain(ModelSettings.IDEAL, 500), 0).heights;
        assertEquals(51.0 / 82, heights[1] / heights[0], 0.03);
        assertEquals(38.0 / 82, heights[2] / heights[0], 0.06);
        assertEquals(29.0 / 82, heights[3] / heights[0], 0.03);
    }

    @Test
    void shouldLoseLessThroughALargerConductance() {
        double before = 0;
        for (int code : new int[] {100, 250, 500, 1000}) {
            double[] heights = stimulated(chain(ModelSettings.IDEAL, code), 0).heights;
            assertTrue(heights[3] / heights[0] > before, "code " + code);
            before = heights[3] / heights[0];
        }
    }

    /** Two neurons with one conductance, the second one lifted by a current that ends. */
    private static ChipOnTable pair(NeuronConfig left, NeuronConfig right) {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        for (int neuron = COLUMN; neuron < COLUMN + 2; neuron++) {
            table.typical(neuron);
            table.cell(neuron, CapMemRow.I_BIAS_NMDA, CODE);
            table.cell(neuron, CapMemRow.I_MEM_OFFSET, 200);
        }
        table.settle();
        table.neuron(COLUMN, left);
        table.neuron(COLUMN + 1, right.withEnableMemOff(true));
        table.runMicroseconds(1000);
        table.neuron(COLUMN + 1, right);
        return table;
    }

    private static double difference(ChipOnTable table) {
        double now = (double) table.chip.now();
        return table.chip.truth().membraneVolts(COLUMN + 1, now)
                - table.chip.truth().membraneVolts(COLUMN, now);
    }

    /** The difference of two equal neurons decays with 1 / tau = 2 g / C + 1 / tau_mem. */
    private static void assertDecay(ChipOnTable table, double siemens) {
        double rate = 2e-6 * siemens / NominalTransfer.capacitanceFarads(63)
                + 1 / table.chip.truth().tauMemMicroseconds(COLUMN);
        double before = difference(table);
        assertTrue(before > 0.001, "the case to be tested: " + before);
        table.runMicroseconds(0.4);
        assertEquals(before * Math.exp(-rate * 0.4), difference(table), 1e-7);
    }

    @Test
    void shouldBalanceTwoNeuronsThroughAConductance() {
        ChipOnTable table = pair(
                WITH_SYNAPSES.withConnectSoma(true).withConnectSomata(true), WITH_SYNAPSES.withEnableCompCond(true));
        assertDecay(table, NonlinearTransfer.compartmentSiemens(CODE + NeuronParameters.FLOATING_CODES, false, false));
    }

    @Test
    void shouldMultiplyAndDivideTheConductanceByFour() {
        NeuronConfig left = WITH_SYNAPSES.withConnectSoma(true).withConnectSomata(true);
        NeuronConfig right = WITH_SYNAPSES.withEnableCompCond(true);
        double code = CODE + NeuronParameters.FLOATING_CODES;
        assertDecay(
                pair(left, right.withEnableCompCondMul(true)), 4 * NonlinearTransfer.COMPARTMENT_STEP_SIEMENS * code);
        assertDecay(
                pair(left, right.withEnableCompCondDiv(true)), NonlinearTransfer.COMPARTMENT_STEP_SIEMENS * code / 4);
    }

    @Test
    void shouldPutConductancesInSeriesOnALineWithoutMembrane() {
        ChipOnTable table = pair(
                WITH_SYNAPSES.withEnableCompCond(true).withConnectSomata(true), WITH_SYNAPSES.withEnableCompCond(true));
        double siemens = NonlinearTransfer.compartmentSiemens(CODE + NeuronParameters.FLOATING_CODES, false, false);
        assertDecay(table, siemens / 2);
    }

    @Test
    void shouldAddCapacitancesAndConductancesOfJoinedMembranes() {
        ChipOnTable table = pair(WITH_SYNAPSES.withConnectMembraneRight(true), WITH_SYNAPSES.withMemCapSize(0));
        Truth truth = table.chip.truth();
        double left = NominalTransfer.capacitanceFarads(63);
        double right = NominalTransfer.capacitanceFarads(0);
        double rate = (left / truth.tauMemMicroseconds(COLUMN) + right / truth.tauMemMicroseconds(COLUMN + 1))
                / (left + right);
        double rest = truth.restVolts(COLUMN);
        double before = truth.membraneVolts(COLUMN, (double) table.chip.now()) - rest;
        table.runMicroseconds(3);
        double after = truth.membraneVolts(COLUMN, (double) table.chip.now()) - rest;
        assertEquals(before * Math.exp(-3 * rate), after, 1e-4 * before);
        assertEquals(0, difference(table), 0);
    }

    @Test
    void shouldShareChargesWhenMembranesAreJoined() {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        for (int neuron = COLUMN; neuron < COLUMN + 2; neuron++) {
            table.typical(neuron);
        }
        table.cell(COLUMN + 1, CapMemRow.V_LEAK, 650);
        table.settle();
        Truth truth = table.chip.truth();
        double mean = (truth.restVolts(COLUMN) + truth.restVolts(COLUMN + 1)) / 2;
        table.neuron(COLUMN, WITH_SYNAPSES.withConnectMembraneRight(true));
        assertEquals(mean, truth.membraneVolts(COLUMN, (double) table.chip.now()), 1e-9);
        assertEquals(mean, truth.membraneVolts(COLUMN + 1, (double) table.chip.now()), 1e-9);
    }

    @Test
    void shouldNotReachAcrossTheMiddleOfTheChip() {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(127);
        table.typical(128);
        table.settle();
        table.neuron(127, WITH_SYNAPSES.withConnectMembraneRight(true));
        double rest = table.chip.truth().membraneVolts(128, (double) table.chip.now());
        table.event(127, 63, EXCITATORY);
        table.runMicroseconds(5);
        assertEquals(rest, table.chip.truth().membraneVolts(128, (double) table.chip.now()), 1e-12);
    }

    @Test
    void shouldLeaveANeuronAloneWhoseSomaLineLeadsNowhere() {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(COLUMN);
        table.settle();
        table.neuron(COLUMN, WITH_SYNAPSES.withEnableCompCond(true).withConnectSomata(true));
        table.event(COLUMN, 63, EXCITATORY);
        long steps = table.chip.truth().integrationSteps();
        table.runMicroseconds(1000);
        assertEquals(0, table.chip.truth().integrationSteps() - steps);
    }
}
