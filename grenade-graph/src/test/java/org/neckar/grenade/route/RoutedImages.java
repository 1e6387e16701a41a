package org.neckar.grenade.route;

import java.util.List;
import org.neckar.grenade.compile.RouteImages;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;

/** Word images of routed networks, as far as the event path goes. */
final class RoutedImages {
    private RoutedImages() {}

    static WordMap of(RoutedNetwork routes) {
        WordMap words = new WordMap();
        RouteImages.write(routes, words::put);
        for (int circuit : routes.placement().used()) {
            AtomicNeuronOnDLS neuron = new AtomicNeuronOnDLS(circuit);
            words.put(
                    neuron.toNeuronConfigOnDLS(),
                    NeuronConfig.DEFAULT.withEnableSyninExc(true).withEnableSyninInh(true));
            words.put(
                    neuron.toNeuronBackendConfigOnDLS(),
                    NeuronBackendConfig.DEFAULT
                            .withEnableSpikeOut(true)
                            .withAddressOut(new NeuronBackendAddressOut(routes.neuronAddress(neuron))));
        }
        return words;
    }

    static List<String> check(RoutedNetwork routes, ChipWords words) {
        return RouteChecker.check(routes.placement(), routes::externalLabel, words);
    }
}
