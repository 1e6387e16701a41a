package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * A seed is the same chip on every machine, whatever its compiler does with loops: what a chip with mismatch and noise
 * does under dense input, to the last bit, as it was when this was written. A change of the model changes the numbers;
 * whoever means it writes the new ones here.
 */
class SameChipTest {
    private static final int NEURONS = 128;
    private static final int ROWS = 8;
    private static final int EVENTS = 400;

    @Test
    void shouldDoTheSameToTheLastBitOnEveryMachine() {
        ChipOnTable table = new ChipOnTable(ModelSettings.chip(7));
        SplittableRandom random = new SplittableRandom(7);
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            table.typical(neuron);
            table.cell(neuron, CapMemRow.V_THRESHOLD, NominalTransfer.thresholdCode(0.6));
            table.cell(neuron, CapMemRow.V_EXP, 900);
            table.cell(neuron, CapMemRow.I_BIAS_EXP, 300);
            table.cell(neuron, CapMemRow.I_BIAS_ADAPT_TAU, 100);
            table.cell(neuron, CapMemRow.I_BIAS_ADAPT_A, 100);
            for (int row = 0; row < ROWS; row++) {
                table.chip.synapses(0).setWeight(row, neuron, random.nextInt(5));
            }
        }
        table.settle();
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            NeuronConfig leaky = ChipOnTable.firing();
            table.neuron(neuron, neuron % 4 == 0 ? leaky.withEnableExp(true).withEnableAdapt(true) : leaky);
        }
        for (int event = 0; event < EVENTS; event++) {
            table.run(table.chip.now() + random.nextInt(200));
            int row = random.nextInt(ROWS);
            table.chip.synapticEvent(table.chip.now(), 0, row, 0, row == 0 ? 2 : 1, 1);
        }
        CRC32 bits = new CRC32();
        table.spikes.forEach(spike -> update(bits, spike.cycle() * NEURONS + spike.neuron()));
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            double volts = table.chip.truth().membraneVolts(neuron, (double) table.chip.now());
            update(bits, Double.doubleToRawLongBits(volts));
        }
        assertEquals("914 spikes, 6c6bf92d", "%d spikes, %x".formatted(table.spikes.size(), bits.getValue()));
    }

    private static void update(CRC32 bits, long number) {
        bits.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }
}
