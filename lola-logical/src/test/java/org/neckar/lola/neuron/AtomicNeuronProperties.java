package org.neckar.lola.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.neckar.testkit.Seeds;

class AtomicNeuronProperties {
    @Seeds(200)
    void shouldComeBackFromItsWords(RandomGenerator random) {
        AtomicNeuron neuron =
                AtomicNeuron.fromWords(random.ints(AtomicNeuron.WORDS).toArray());
        assertEquals(neuron, AtomicNeuron.fromWords(neuron.toWords()));
    }
}
