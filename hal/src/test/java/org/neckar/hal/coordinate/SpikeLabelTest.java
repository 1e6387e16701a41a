package org.neckar.hal.coordinate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.Seeds;

class SpikeLabelTest {
    @Test
    void shouldPutTheChannelAboveTheNeuronLabel() {
        assertEquals(
                0x9234,
                SpikeLabel.of(new SPL1Address(2), new NeuronLabel(0x1234)).toEnum());
    }

    @Test
    void shouldComposeTheLabelOfANeuronOnTheChip() {
        SpikeLabel label = new SpikeLabel(0)
                .withNeuronEventOutput(new NeuronEventOutputOnDLS(5))
                .withNeuronBackendAddress(new NeuronBackendAddressOut(0xab));
        assertEquals(0x5ab, label.toEnum());
        assertEquals(new PADIRowSelectAddress(22), label.padiRowSelect());
        assertEquals(new SynapseLabel(0x2b), label.synapseLabel());
        assertEquals(new PADILabel(0x1ab), label.padiLabel());
    }

    @Test
    void shouldReadAllPartsOfALabel() {
        SpikeLabel label = new SpikeLabel(0xffff);
        assertEquals(new SPL1Address(3), label.spl1Address());
        assertEquals(new NeuronLabel(0x3fff), label.neuronLabel());
        assertEquals(new NeuronEventOutputOnDLS(7), label.neuronEventOutput());
        assertEquals(new NeuronBackendAddressOut(255), label.neuronBackendAddress());
        assertEquals(new PADIRowSelectAddress(31), label.padiRowSelect());
        assertEquals(new SynapseLabel(63), label.synapseLabel());
        assertEquals(new PADILabel(0x3ff), label.padiLabel());
    }

    @Seeds(500)
    void shouldReplaceOnlyTheBitsOfThePart(RandomGenerator random) {
        SpikeLabel label = new SpikeLabel(random.nextInt(SpikeLabel.SIZE));
        SpikeLabel other = new SpikeLabel(random.nextInt(SpikeLabel.SIZE));
        assertEquals(mix(label, other, 0xc000), label.withSpl1Address(other.spl1Address()));
        assertEquals(mix(label, other, 0x3fff), label.withNeuronLabel(other.neuronLabel()));
        assertEquals(mix(label, other, 0x0700), label.withNeuronEventOutput(other.neuronEventOutput()));
        assertEquals(mix(label, other, 0x00ff), label.withNeuronBackendAddress(other.neuronBackendAddress()));
        assertEquals(mix(label, other, 0x07c0), label.withPadiRowSelect(other.padiRowSelect()));
        assertEquals(mix(label, other, 0x003f), label.withSynapseLabel(other.synapseLabel()));
        assertEquals(mix(label, other, 0x03ff), label.withPadiLabel(other.padiLabel()));
    }

    private static SpikeLabel mix(SpikeLabel label, SpikeLabel other, int mask) {
        return new SpikeLabel((label.toEnum() & ~mask) | (other.toEnum() & mask));
    }
}
