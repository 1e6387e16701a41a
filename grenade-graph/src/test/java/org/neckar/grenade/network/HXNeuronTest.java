package org.neckar.grenade.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.hal.neuron.InputClock;

class HXNeuronTest {
    @Test
    void shouldSetACodeByItsFlattenedName() {
        assertEquals(
                1000,
                HXNeuron.defaults().with("leak_v_leak", 1000).neuron().leak().vLeak());
    }

    @Test
    void shouldSetASwitchByNumberAndByWord() {
        assertTrue(HXNeuron.defaults().with("threshold_enable", 1).isSpiking());
        assertTrue(HXNeuron.defaults().withValue("threshold_enable", "true").isSpiking());
        assertFalse(HXNeuron.defaults()
                .with("threshold_enable", true)
                .with("threshold_enable", false)
                .isSpiking());
    }

    @Test
    void shouldSetAChoiceByItsNameInAnyCase() {
        assertEquals(
                InputClock.FAST,
                HXNeuron.defaults()
                        .withValue("refractory_period_input_clock", "fast")
                        .neuron()
                        .refractoryPeriod()
                        .inputClock());
    }

    @Test
    void shouldKeepWhatWasSetBefore() {
        HXNeuron neuron = HXNeuron.defaults().with("leak_v_leak", 1).with("leak_i_bias", 2);

        assertEquals(1, neuron.neuron().leak().vLeak());
        assertEquals(2, neuron.neuron().leak().iBias());
    }

    @Test
    void shouldKnowTheNamesOfTheField() {
        assertTrue(HXNeuron.names()
                .containsAll(List.of(
                        "leak_v_leak",
                        "leak_i_bias",
                        "threshold_v_threshold",
                        "threshold_enable",
                        "reset_enable_multiplication",
                        "refractory_period_refractory_time",
                        "membrane_capacitance_capacitance",
                        "constant_current_i_offset",
                        "excitatory_input_i_bias_tau",
                        "inhibitory_input_enable")));
    }

    @Test
    void shouldNotOfferWhatTheCompilerSets() {
        assertFalse(HXNeuron.names().contains("event_routing_address"));
        assertThrows(NetworkInvalid.class, () -> HXNeuron.defaults().with("event_routing_address", 3));
    }

    @Test
    void shouldRefuseAnUnknownNameWithTheAllowedOnes() {
        NetworkInvalid failed =
                assertThrows(NetworkInvalid.class, () -> HXNeuron.defaults().with("leak", 3));

        assertTrue(failed.getMessage().startsWith("hxneuron: no parameter 'leak' (allowed excitatory_input_enable, "));
    }

    @Test
    void shouldRefuseACodeThatDoesNotFit() {
        NetworkInvalid failed = assertThrows(
                NetworkInvalid.class, () -> HXNeuron.defaults().with("membrane_capacitance_capacitance", 64));

        assertTrue(failed.getMessage().startsWith("membrane_capacitance_capacitance: 64 does not fit"));
    }

    @Test
    void shouldRefuseAWordForACode() {
        assertThrows(NetworkInvalid.class, () -> HXNeuron.defaults().withValue("leak_v_leak", "high"));
    }
}
