package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.neuron.NeuronConfig;

class RegisterMapTest {
    @Test
    void shouldPlaceFieldsWhereTheyAreDeclared() {
        NeuronConfig config = NeuronConfig.DEFAULT.withMemCapSize(63).withEnableResetDeg(true);
        assertArrayEquals(
                new int[] {1, 0, 0, 0xfc, 0, 0}, RegisterMap.of(config).encode(config));
    }

    @Test
    void shouldEvaluateTheDeclaredAddressFormula() {
        NeuronConfigOnDLS at = new AtomicNeuronOnDLS(300).toNeuronConfigOnDLS();
        assertEquals(0x00170162, RegisterMap.of(NeuronConfig.class).address(at, 0, Backend.OMNIBUS));
    }
}
