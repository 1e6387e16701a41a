package org.neckar.grenade.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

class NetworkTest {
    private final Network net = Network.named("test");

    private static void assertRefused(String message, Runnable action) {
        assertEquals(message, assertThrows(NetworkInvalid.class, action::run).getMessage());
    }

    @Test
    void shouldNameWhatHasNoName() {
        assertEquals("source0", net.add(SpikeSource.of(1)).name());
        assertEquals("population0", net.add(Population.of(1, Lif.defaults())).name());
    }

    @Test
    void shouldRefuseANameTwice() {
        net.add(Population.of(1, Lif.defaults()).named("a"));

        assertRefused(
                "network 'test': the name 'a' is taken; names are unique among sources and populations",
                () -> net.add(SpikeSource.of(1).named("a")));
    }

    @Test
    void shouldNotChangeADescriptionThatWasTaken() {
        NetworkDescription before = net.description();
        net.add(Population.of(1, Lif.defaults()));

        assertEquals(List.of(), before.populations());
    }

    @Test
    void shouldRefuseAPopulationThatWasNotAdded() {
        Population foreign = Population.of(1, Lif.defaults()).named("foreign");

        assertRefused(
                "network 'test': 'foreign' does not belong to it; use the object that add(...) returned",
                () -> net.connect(foreign, foreign, Connector.allToAll(), Weight.of(1)));
    }

    @Test
    void shouldRefuseMoreNeuronsThanAChipHas() {
        net.add(Population.of(500, Lif.defaults()));
        net.add(Population.of(13, Lif.defaults()));

        assertRefused("network 'test': 513 neurons (a chip has 512); make it smaller", net::description);
    }

    @Test
    void shouldRefuseAThirdMembrane() {
        Population population = net.add(Population.of(3, Lif.defaults()));
        for (int neuron = 0; neuron < 3; neuron++) {
            net.record(population.membrane(neuron));
        }

        assertRefused(
                "network 'test': 3 membrane recordings (the MADC has 2 channels); record the others in another run",
                net::description);
    }

    @Test
    void shouldRefuseAMembraneThatDoesNotExist() {
        Population population = Population.of(2, Lif.defaults()).named("p");

        assertRefused("membrane recording of 'p': neuron 2 (allowed 0..1)", () -> population.membrane(2));
    }

    @Test
    void shouldRefuseAWeightAbove63() {
        assertRefused(
                "weight 64: out of range (allowed -63..63); use several synapses for a stronger one",
                () -> Weight.of(64));
    }

    @Test
    void shouldRefuseAPlaceTwice() {
        AtomicNeuronOnDLS place = new AtomicNeuronOnDLS(3);

        assertRefused(
                "population '': 1 different places for 2 neurons (expected one for each)",
                () -> Population.of(2, Lif.defaults()).on(List.of(place, place)));
    }

    @Test
    void shouldConnectAllWithAll() {
        Synapses synapses = Connector.allToAll().connect(2, 3, Weight.of(-7));

        assertEquals(6, synapses.size());
        assertEquals(new Synapses(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 1, 2, 0, 1, 2}, negative(6)), synapses);
    }

    private static int[] negative(int count) {
        int[] weights = new int[count];
        Arrays.fill(weights, -7);
        return weights;
    }

    @Test
    void shouldRefuseOneToOneOfDifferentSizes() {
        assertRefused(
                "one-to-one: 2 sources and 3 targets (expected equal numbers)",
                () -> Connector.oneToOne().connect(2, 3, Weight.of(1)));
    }

    @Test
    void shouldDrawTheSameSynapsesForTheSameSeed() {
        Connector connector = Connector.fixedProbability(0.3, 5);

        assertEquals(connector.connect(30, 30, Weight.of(1)), connector.connect(30, 30, Weight.of(1)));
    }

    @Test
    void shouldDrawAboutTheAskedShareOfPairs() {
        int drawn = Connector.fixedProbability(0.3, 5)
                .connect(100, 100, Weight.of(1))
                .size();

        assertTrue(drawn > 2800 && drawn < 3200, "drawn " + drawn);
    }

    @Test
    void shouldRefuseASynapseToANeuronThatDoesNotExist() {
        SpikeSource in = net.add(SpikeSource.of(1).named("in"));
        Population out = net.add(Population.of(1, Lif.defaults()).named("out"));
        Synapses beyond = new Synapses(new int[] {0}, new int[] {1}, new int[] {5});

        assertRefused(
                "projection 'in->out#0': synapse 0 leads from 0 to 1 (allowed 0..0 to 0..0)",
                () -> net.connect(in, out, Connector.list(beyond), Weight.of(0)));
    }

    @Test
    void shouldSortGivenSpikeTimes() {
        assertArrayEquals(
                new double[] {1, 2, 3}, SpikeSource.of(3, 1, 2).trains().timesUs(0));
    }

    @Test
    void shouldRefuseASpikeBeforeTheStart() {
        assertRefused("spike time of source 0: -1.0 us (allowed: 0 or later)", () -> SpikeSource.of(-1));
    }

    @Test
    void shouldKeepTheTimesOfAPoissonSourceWhenOthersAreAdded() {
        assertArrayEquals(
                new SpikeTrains.Poisson(1, 0, 1000, 1e5, 3).timesUs(0),
                new SpikeTrains.Poisson(9, 0, 1000, 1e5, 3).timesUs(0));
    }

    @Test
    void shouldSpikeAtTheAskedRate() {
        int count = new SpikeTrains.Poisson(1, 0, 100_000, 1e5, 3).timesUs(0).length;

        assertEquals(10_000, count, 400);
    }

    @Test
    void shouldRepeatARegularSpikeUntilTheEnd() {
        assertArrayEquals(new double[] {10, 15, 20}, new SpikeTrains.Regular(1, 10, 25, 5).timesUs(0));
    }
}
