package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;

/** What the seed of a chip and the number of a trial decide. */
class FixedPatternTest {
    private static ChipOnTable typicalChip(ModelSettings settings) {
        ChipOnTable table = new ChipOnTable(settings);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.typical(neuron);
            table.neuron(neuron, ChipOnTable.firing().withEnableSyninExc(false).withEnableSyninInh(false));
            table.refractory(neuron, 250, 15, 0);
        }
        table.settle();
        return table;
    }

    private static double[] rests(ModelSettings settings) {
        Truth truth = typicalChip(settings).chip.truth();
        return IntStream.range(0, Neurons.COUNT).mapToDouble(truth::restCadcLsb).toArray();
    }

    @Test
    void shouldBeTheSameChipForTheSameSeed() {
        assertArrayEquals(rests(ModelSettings.chip(7)), rests(ModelSettings.chip(7)));
    }

    @Test
    void shouldBeTheSameChipInEveryTrial() {
        assertArrayEquals(rests(ModelSettings.chip(7)), rests(new ModelSettings(7, 99, true, true)));
    }

    @Test
    void shouldBeAnotherChipForAnotherSeed() {
        double[] first = rests(ModelSettings.chip(7));
        double[] second = rests(ModelSettings.chip(8));
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            assertNotEquals(first[neuron], second[neuron]);
        }
    }

    @Test
    void shouldMakeAllNeuronsEqualWithoutMismatch() {
        double[] rests = rests(ModelSettings.IDEAL);
        assertEquals(rests[0], Arrays.stream(rests).max().orElseThrow(), 1e-12);
        assertEquals(80, rests[0], 0.2);
    }

    @Test
    void shouldRepeatEverySpikeBitForBit() {
        assertEquals(spikesOf(new ModelSettings(4, 1, true, true)), spikesOf(new ModelSettings(4, 1, true, true)));
    }

    @Test
    void shouldDifferInAnotherTrial() {
        assertNotEquals(spikesOf(new ModelSettings(4, 1, true, true)), spikesOf(new ModelSettings(4, 2, true, true)));
    }

    private static String spikesOf(ModelSettings settings) {
        ChipOnTable table = typicalChip(settings);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron += 7) {
            table.cell(neuron, CapMemRow.V_LEAK, 1000);
        }
        table.run(table.chip.now() + 1_000_000);
        return table.spikes.toString();
    }
}
