package org.neckar.chipmodel.analog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.transfer.NominalTransfer;

/** A chip with probes: short ways to configure it and to collect what it sends. */
final class ChipOnTable {
    static final double CYCLES_PER_MICROSECOND = 250;

    final AnalogChip chip;
    final List<Spike> spikes = new ArrayList<>();
    final List<Sample> samples = new ArrayList<>();

    record Spike(int neuron, long cycle) {}

    record Sample(long cycle, int channel, int value) {}

    ChipOnTable(ModelSettings settings) {
        chip = new AnalogChip(settings);
        shared(SharedCapMemCell.NEURON_I_BIAS_READOUT_AMP, 110);
        shared(SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR, 200);
        shared(SharedCapMemCell.SYN_I_BIAS_DAC, 600);
        shared(SharedCapMemCell.CADC_V_RAMP_OFFSET, NominalTransfer.CADC_RAMP_OFFSET_CODE);
        shared(SharedCapMemCell.CADC_I_RAMP_SLOPE, NominalTransfer.CADC_RAMP_SLOPE_CODE);
        for (int quad = 0; quad < 64; quad++) {
            List<Boolean> all = Collections.nCopies(4, true);
            ColumnCurrentQuad closed = ColumnCurrentQuad.DEFAULT
                    .withEnableSynapticCurrentExcitatory(all)
                    .withEnableSynapticCurrentInhibitory(all);
            chip.columnCurrents(chip.now(), 0, quad, closed);
            chip.columnCurrents(chip.now(), 1, quad, closed);
        }
    }

    void cell(int neuron, CapMemRow row, int code) {
        chip.capMem(
                chip.now(), Neurons.quadrant(neuron), neuron % 128, row.row().toEnum(), code);
    }

    void shared(SharedCapMemCell parameter, int code) {
        for (CapMemBlockOnDLS block : parameter.blocks()) {
            CapMemCellOnDLS cell = parameter.cell(block);
            chip.capMem(
                    chip.now(),
                    block.toEnum(),
                    cell.toCapMemColumnOnCapMemBlock().toEnum(),
                    cell.toCapMemRowOnCapMemBlock().toEnum(),
                    code);
        }
    }

    void neuron(int neuron, NeuronConfig config) {
        chip.neuron(chip.now(), neuron, config);
    }

    void refractory(int neuron, int count, int holdoff, int clockScale) {
        chip.neuronBackend(
                chip.now(),
                neuron,
                NeuronBackendConfig.DEFAULT.withRefractoryTime(count).withResetHoldoff(holdoff));
        clock(clockScale);
    }

    void clock(int scale) {
        clock(scale, 0);
    }

    void clock(int scale, int adaptationPulseScale) {
        for (int side = 0; side < 2; side++) {
            chip.commonBackend(
                    chip.now(),
                    side,
                    CommonNeuronBackendConfig.DEFAULT
                            .withClockScaleSlow(scale)
                            .withClockScaleFast(scale)
                            .withClockScaleAdaptPulse(adaptationPulseScale));
        }
    }

    /** Leak, reset and synaptic inputs at typical values, threshold comparator off; 10 us membrane, 10 us synapses. */
    void typical(int neuron) {
        cell(neuron, CapMemRow.V_LEAK, NominalTransfer.leakCode(NominalTransfer.cadcVolts(80)));
        cell(neuron, CapMemRow.V_RESET, NominalTransfer.resetCode(NominalTransfer.cadcVolts(70)));
        cell(neuron, CapMemRow.V_THRESHOLD, NominalTransfer.thresholdCode(NominalTransfer.cadcVolts(125)));
        cell(neuron, CapMemRow.I_BIAS_LEAK, 92);
        cell(neuron, CapMemRow.I_BIAS_RESET, 1022);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_TAU, 82);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_TAU, 82);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_GM, 500);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_GM, 500);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_SHIFT, NominalTransfer.BALANCED_SHIFT_CODE);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_SHIFT, NominalTransfer.BALANCED_SHIFT_CODE);
        neuron(neuron, withSynapses());
    }

    /** Switches of a neuron with both synaptic inputs and readout on, comparator off. */
    static NeuronConfig withSynapses() {
        return NeuronConfig.DEFAULT
                .withMemCapSize(63)
                .withEnableSyninExc(true)
                .withEnableSyninInh(true)
                .withEnableReadoutAmp(true)
                .withEnableResetMul(true);
    }

    static NeuronConfig firing() {
        return withSynapses().withEnableFire(true).withEnableThreshComp(true);
    }

    /** Waits 100 ms: every cell has arrived. What fired on the way is forgotten. */
    void settle() {
        run(chip.now() + 25_000_000);
        spikes.clear();
        samples.clear();
    }

    void run(long toCycle) {
        while (chip.now() < toCycle) {
            chip.advance(
                    toCycle,
                    (neuron, cycle) -> spikes.add(new Spike(neuron, cycle)),
                    (cycle, channel, value) -> samples.add(new Sample(cycle, channel, value)));
        }
    }

    void runMicroseconds(double microseconds) {
        run(chip.now() + Math.round(microseconds * CYCLES_PER_MICROSECOND));
    }

    /** One event on row 0 of the neuron's half, of the given weight, on the lines of the row mode. */
    void event(int neuron, int weight, int lines) {
        int hemisphere = neuron / 256;
        chip.synapses(hemisphere).setWeight(0, neuron % 256, weight);
        chip.synapses(hemisphere).setLabel(0, neuron % 256, 17);
        chip.synapticEvent(chip.now(), hemisphere, 0, 17, lines, 1);
    }

    List<Integer> values() {
        return samples.stream().map(Sample::value).toList();
    }

    long[] cyclesOf(int neuron) {
        return spikes.stream()
                .filter(spike -> spike.neuron() == neuron)
                .mapToLong(Spike::cycle)
                .toArray();
    }
}
