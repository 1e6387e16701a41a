package org.neckar.tools.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;

class ColumnsTest {
    @Test
    void shouldCountSpikesOfEachNeuronIncludingSilentOnes() {
        var spikes = new SpikeColumns("a", 4, new int[] {1, 3, 1}, new double[] {1, 2, 3});
        assertArrayEquals(new int[] {0, 2, 0, 1}, spikes.countPerNeuron());
    }

    @Test
    void shouldRefuseANeuronOutsideThePopulation() {
        var error = assertThrows(
                NeckarException.class, () -> new SpikeColumns("a", 2, new int[] {0, 2}, new double[] {1, 2}));
        assertEquals(
                "spike columns · population 'a' · neuron 2 at entry 1 (allowed 0..1) · report it with the experiment"
                        + " file",
                error.getMessage());
    }

    @Test
    void shouldRefuseSpikeColumnsOfDifferentLength() {
        assertThrows(NeckarException.class, () -> new SpikeColumns("a", 2, new int[] {0, 1}, new double[] {1}));
    }

    @Test
    void shouldRefuseASpikeAtNoTime() {
        assertThrows(NeckarException.class, () -> new SpikeColumns("a", 1, new int[] {0}, new double[] {Double.NaN}));
    }

    @Test
    void shouldRefuseATraceWhoseTimeRunsBackwards() {
        var label = new TraceColumns.Label("v", "membrane", "LSB", "a[0]");
        var error = assertThrows(
                NeckarException.class, () -> new TraceColumns(label, new double[] {0, 2, 1}, new double[] {5, 5, 5}));
        assertEquals(
                "trace columns · 'v' · time 1.0 at sample 2 (allowed: finite, never decreasing) · report it with the"
                        + " experiment file",
                error.getMessage());
    }

    @Test
    void shouldRefuseTwoPopulationsOfOneName() {
        var spikes = new SpikeColumns("a", 1, new int[0], new double[0]);
        assertThrows(
                NeckarException.class,
                () -> new RunOutput("x", "", List.of(spikes, spikes), List.of(), RunOutputs.facts()));
    }
}
