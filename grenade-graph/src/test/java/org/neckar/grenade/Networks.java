package org.neckar.grenade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Synapses;
import org.neckar.grenade.network.Weight;

/** Networks for tests: known experiments and random ones. */
public final class Networks {
    private Networks() {}

    /** Links of exciting and inhibiting neurons; exciting ones drive the next link, inhibiting ones end their own. */
    public static NetworkDescription synfireChain(int links, int perSign, boolean closed) {
        Network net = Network.named("synfire");
        SpikeSource stimulus = net.add(SpikeSource.of(regular(perSign)).named("stimulus"));
        List<Population> exciting = new ArrayList<>();
        List<Population> inhibiting = new ArrayList<>();
        for (int link = 0; link < links; link++) {
            exciting.add(net.add(Population.of(perSign, Lif.defaults()).named("exc" + link)));
            inhibiting.add(net.add(Population.of(perSign, Lif.defaults()).named("inh" + link)));
        }
        net.connect(stimulus, exciting.getFirst(), Connector.allToAll(), Weight.of(63));
        net.connect(stimulus, inhibiting.getFirst(), Connector.allToAll(), Weight.of(63));
        for (int link = 0; link < links; link++) {
            net.connect(inhibiting.get(link), exciting.get(link), Connector.allToAll(), Weight.of(-15));
            if (closed || link + 1 < links) {
                int next = (link + 1) % links;
                net.connect(exciting.get(link), exciting.get(next), Connector.allToAll(), Weight.of(60));
                net.connect(exciting.get(link), inhibiting.get(next), Connector.allToAll(), Weight.of(20));
            }
        }
        return net.description();
    }

    /** External sources, all connected with all neurons. */
    public static NetworkDescription allToAll(int sources, int neurons) {
        Network net = Network.named("all-to-all");
        SpikeSource in = net.add(SpikeSource.of(regular(sources)));
        Population out = net.add(Population.of(neurons, Lif.defaults()));
        net.connect(in, out, Connector.allToAll(), Weight.of(31));
        return net.description();
    }

    /**
     * A recurrent network with random sizes, signs and synapses.
     *
     * @param neurons number of neurons in total
     * @param sources number of external sources
     * @param inDegree mean number of synapses per neuron
     */
    public static NetworkDescription random(RandomGenerator random, int neurons, int sources, double inDegree) {
        Network net = Network.named("random");
        SpikeSource in = net.add(SpikeSource.of(regular(sources)));
        List<Population> populations = new ArrayList<>();
        int left = neurons;
        while (left > 0) {
            int size = Math.min(left, 1 + random.nextInt(Math.max(1, neurons / 2)));
            populations.add(net.add(Population.of(size, Lif.defaults())));
            left -= size;
        }
        double probability = Math.min(1, inDegree / (neurons + sources));
        for (Population target : populations) {
            net.connect(in, target, Connector.fixedProbability(probability, random.nextLong()), weight(random));
            for (Population origin : populations) {
                net.connect(origin, target, Connector.fixedProbability(probability, random.nextLong()), weight(random));
            }
        }
        return net.description();
    }

    /** Synapses that give every source one target, in turn. */
    public static Synapses roundRobin(int sources, int targets, int weight) {
        int[] from = IntStream.range(0, sources).toArray();
        int[] to = IntStream.range(0, sources).map(i -> i % targets).toArray();
        int[] weights = new int[sources];
        Arrays.fill(weights, weight);
        return new Synapses(from, to, weights);
    }

    private static Weight weight(RandomGenerator random) {
        return Weight.of(random.nextInt(-Weight.MAX, Weight.MAX + 1));
    }

    private static SpikeTrains regular(int size) {
        return new SpikeTrains.Regular(size, 10, 100, 50);
    }
}
