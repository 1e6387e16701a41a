package org.neckar.grenade.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

class PlacerTest {
    private final Network net = Network.named("test");

    private Population add(String name, int size, AtomicNeuronOnDLS... places) {
        Population population = Population.of(size, Lif.defaults()).named(name);
        return net.add(places.length == 0 ? population : population.on(List.of(places)));
    }

    @Test
    void shouldDealNeuronsToTheEventOutputsInTurn() {
        Population population = add("p", 8);

        Placement placement = Placer.place(net.description());

        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7),
                placement.of(population).stream()
                        .map(n -> n.column().toEnum() / 32)
                        .toList());
    }

    @Test
    void shouldUseEveryCircuitForAFullChip() {
        Population population = add("p", 512);

        Placement placement = Placer.place(net.description());

        assertEquals(512, placement.of(population).stream().distinct().count());
    }

    @Test
    void shouldHonourChosenPlacesBeforeDealing() {
        Population free = add("free", 1);
        Population chosen = add("chosen", 1, new AtomicNeuronOnDLS(0));

        Placement placement = Placer.place(net.description());

        assertEquals(new AtomicNeuronOnDLS(0), placement.of(chosen).getFirst());
        assertNotEquals(new AtomicNeuronOnDLS(0), placement.of(free).getFirst());
    }

    @Test
    void shouldRefuseACircuitWithTwoOwners() {
        add("a", 1, new AtomicNeuronOnDLS(7));
        add("b", 1, new AtomicNeuronOnDLS(7));

        PlacementFailed failed = assertThrows(PlacementFailed.class, () -> Placer.place(net.description()));

        assertEquals(
                "population 'b': neuron 0 wants %s, which has an owner (free: 511 of 512)"
                        .formatted(new AtomicNeuronOnDLS(7)),
                failed.getMessage());
    }

    @Test
    void shouldGiveRecordedMembranesReadoutLinesOfTheirOwn() {
        Population population = add("p", 20);
        net.record(population.membrane(0));
        net.record(population.membrane(2));

        Placement placement = Placer.place(net.description());

        assertEquals(
                2,
                net.description().membranes().stream()
                        .map(placement::of)
                        .map(n -> n.row().toEnum() * 2 + n.column().toEnum() % 2)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void shouldRefuseTwoRecordedNeuronsPlacedOnOneReadoutLine() {
        Population population = add("p", 2, AtomicNeuronOnDLS.at(0, 0), AtomicNeuronOnDLS.at(2, 0));
        net.record(population.membrane(0));
        net.record(population.membrane(1));

        assertThrows(PlacementFailed.class, () -> Placer.place(net.description()));
    }

    @Test
    void shouldNameTheNeuronOnACircuit() {
        add("p", 3, new AtomicNeuronOnDLS(5), new AtomicNeuronOnDLS(9), new AtomicNeuronOnDLS(300));

        assertEquals("p[2]", Placer.place(net.description()).nameAt(300));
    }
}
