package org.neckar.grenade.compile;

import java.util.List;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.place.PlacedSynapses;
import org.neckar.grenade.place.Placement;
import org.neckar.grenade.route.RoutedNetwork;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.lola.chip.ChipImage;
import org.neckar.lola.neuron.AtomicNeuron;

/** Turns a routed network into the configuration of a chip. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a network.
     *
     * @param calibration what is known of the chip it will run on
     * @throws org.neckar.fisch.NeckarException when a quantity is beyond what the circuits reach
     */
    public static CompiledNetwork compile(RoutedNetwork routes, ChipCalibration calibration) {
        Placement placement = routes.placement();
        NetworkDescription network = placement.network();
        NeuronTranslation translation = new NeuronTranslation(network, calibration);
        List<AtomicNeuronOnDLS> recorded =
                network.membranes().stream().map(placement::of).toList();
        ChipImage.Builder image = ChipImage.initial().toBuilder();
        StaticSettings.write(image, translation.fastClockScale(), recorded);
        RouteImage.write(routes, image);
        boolean[][] inputs = usedInputs(routes.synapses());
        for (int number : placement.used()) {
            AtomicNeuronOnDLS circuit = new AtomicNeuronOnDLS(number);
            Population population = placement.populationAt(number).orElseThrow();
            AtomicNeuron neuron = translation.translate(population, circuit, inputs[0][number], inputs[1][number]);
            image.set(
                    circuit,
                    neuron.withEventRouting(neuron.eventRouting().withAddress(routes.neuronAddress(circuit)))
                            .withReadout(neuron.readout()
                                    .withEnableAmplifier(recorded.contains(circuit))
                                    .withEnableBufferedAccess(recorded.contains(circuit))));
        }
        return new CompiledNetwork(routes, image.build(), translation.uses(network), calibration);
    }

    private static boolean[][] usedInputs(PlacedSynapses synapses) {
        boolean[][] used = new boolean[2][AtomicNeuronOnDLS.SIZE];
        for (int i = 0; i < synapses.size(); i++) {
            used[synapses.weight(i) < 0 ? 1 : 0][synapses.target(i)] = true;
        }
        return used;
    }
}
