package org.neckar.grenade.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CommonNeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.ReadoutSourceSelectionOnDLS;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.routing.CrossbarOutputConfig;
import org.neckar.lola.chip.ChipImage;

/**
 * What an experiment needs besides its neurons and routes. Biases shared by all neurons, synapses and the readout chain
 * (cascode 250, readout amplifier 110, leak source follower 100, spike comparator 200, synaptic drop 300, MADC 500 and
 * 400) are already those of {@link ChipImage#initial()}. Here follow: the synapse DAC bias 600, with which the field
 * runs current-based neurons; the refractory clocks (the slow one has 32 ns, as the field's demonstrations) and the
 * length of adaptation pulses (1 us, as there); the event counters of the crossbar, and for recorded membranes the
 * readout multiplexers (recording k on multiplexer k) and the MADC, which samples two multiplexers alternately. Source:
 * HICANN-X v3 register map, dependencies between containers; static configuration before neuron work.
 */
final class StaticSettings {
    private static final int LINES = 4;
    private static final int SYNAPSE_DAC_BIAS = 600;
    private static final int SLOW_CLOCK_SCALE = 2;
    private static final int ADAPTATION_PULSE_SCALE = 7;

    private StaticSettings() {}

    static void write(ChipImage.Builder image, int fastClockScale, List<AtomicNeuronOnDLS> recorded) {
        SharedCapMemCell.SYN_I_BIAS_DAC.cells().forEach(cell -> image.capMem(cell, SYNAPSE_DAC_BIAS));
        for (int side = 0; side < CommonNeuronBackendConfigOnDLS.SIZE; side++) {
            image.set(
                    new CommonNeuronBackendConfigOnDLS(side),
                    CommonNeuronBackendConfig.DEFAULT
                            .withClockScaleSlow(SLOW_CLOCK_SCALE)
                            .withClockScaleFast(fastClockScale)
                            .withClockScaleAdaptPulse(ADAPTATION_PULSE_SCALE));
        }
        image.set(
                new CrossbarOutputConfigOnDLS(),
                CrossbarOutputConfig.DEFAULT.withEnableEventCounter(
                        Collections.nCopies(CrossbarOutputOnDLS.SIZE, true)));
        image.set(new ReadoutSourceSelectionOnDLS(), readout(recorded));
        image.set(
                new MADCConfigOnDLS(), MADCConfig.DEFAULT.withActiveMuxInputSelectLength(recorded.size() > 1 ? 1 : 0));
    }

    private static ReadoutSourceSelection readout(List<AtomicNeuronOnDLS> recorded) {
        List<Boolean> odd = new ArrayList<>(Collections.nCopies(LINES, false));
        List<Boolean> even = new ArrayList<>(Collections.nCopies(LINES, false));
        for (int multiplexer = 0; multiplexer < recorded.size(); multiplexer++) {
            AtomicNeuronOnDLS circuit = recorded.get(multiplexer);
            boolean isOdd = circuit.column().toEnum() % 2 == 1;
            (isOdd ? odd : even).set(2 * multiplexer + circuit.row().toEnum(), true);
        }
        return ReadoutSourceSelection.DEFAULT.withNeuronOdd(odd).withNeuronEven(even);
    }
}
