package org.neckar.lola.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.capmem.CapMemRow;

class AtomicNeuronTest {
    private static final AtomicNeuron LEAKY =
            AtomicNeuron.DEFAULT.withLeak(Leak.DEFAULT.withVLeak(700).withEnableDivision(true));

    @Test
    void shouldHaveTheWordsOfItsDeclarationByDefault() {
        assertArrayEquals(NeuronComposites.ATOMIC_NEURON.initialWords(), AtomicNeuron.DEFAULT.toWords());
    }

    @Test
    void shouldTakeBothFlagsForStrongFirePulses() {
        AtomicNeuron strong =
                AtomicNeuron.DEFAULT.withEventRouting(EventRouting.DEFAULT.withAnalogOutput(AnalogOutput.STRONG));
        assertEquals(
                true,
                strong.toNeuronConfig().enableFire() && strong.toNeuronConfig().enableStrongFire());
    }

    @Test
    void shouldCountAStrongPulseWithoutFireAsOff() {
        int[] words = AtomicNeuron.DEFAULT.toWords();
        words[0] |= 1 << 6;
        assertEquals(
                AnalogOutput.OFF, AtomicNeuron.fromWords(words).eventRouting().analogOutput());
    }

    @Test
    void shouldFindAParameterByItsRow() {
        assertEquals(700, LEAKY.capMem(CapMemRow.V_LEAK));
    }

    @Test
    void shouldNameTheComponentThatIsOutOfRange() {
        AtomicNeuron wrong = LEAKY.withLeak(Leak.DEFAULT.withVLeak(1024));
        NeckarException refused = assertThrows(NeckarException.class, wrong::toWords);
        assertEquals("AtomicNeuron.leak.vLeak: 1024 is out of range (allowed 0..1023)", refused.getMessage());
    }
}
