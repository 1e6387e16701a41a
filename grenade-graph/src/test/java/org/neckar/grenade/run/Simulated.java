package org.neckar.grenade.run;

import static org.neckar.grenade.network.Units.us;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Weight;

/** Experiments that run on the chip model. */
final class Simulated {
    /** A chip without mismatch and noise. */
    static final String IDEAL = "sim:?seed=7&noise=0&mismatch=0";

    private Simulated() {}

    /** The field's demonstration: a neuron whose leak pulls it over the threshold again and again. */
    static HXNeuron leakOverThreshold() {
        return HXNeuron.defaults()
                .with("leak_v_leak", 1000)
                .with("leak_i_bias", 150)
                .with("threshold_enable", true)
                .with("threshold_v_threshold", 300)
                .with("reset_v_reset", 400)
                .with("reset_i_bias", 1022)
                .with("reset_enable_multiplication", true)
                .with("membrane_capacitance_capacitance", 63)
                .with("refractory_period_refractory_time", 255);
    }

    /** A synfire chain with its populations. */
    record Synfire(Network network, List<Population> exciting, List<Population> inhibiting) {
        static Synfire of(int links, int perSign, boolean closed) {
            Network net = Network.named("synfire");
            // a refractory time longer than the synaptic current: one spike per volley
            Lif cell = Lif.defaults().withTauSyn(us(5)).withTauRefrac(us(12));
            double[][] volley = new double[perSign][];
            Arrays.setAll(volley, i -> new double[] {20});
            SpikeSource stimulus = net.add(SpikeSource.of(new SpikeTrains.Explicit(volley)));
            List<Population> exciting = new ArrayList<>();
            List<Population> inhibiting = new ArrayList<>();
            for (int link = 0; link < links; link++) {
                exciting.add(net.add(Population.of(perSign, cell).named("exc" + link)));
                inhibiting.add(net.add(Population.of(perSign, cell).named("inh" + link)));
            }
            net.connect(stimulus, exciting.getFirst(), Connector.allToAll(), Weight.of(63));
            net.connect(stimulus, inhibiting.getFirst(), Connector.allToAll(), Weight.of(63));
            for (int link = 0; link < links; link++) {
                net.connect(inhibiting.get(link), exciting.get(link), Connector.allToAll(), Weight.of(-15));
                if (closed || link + 1 < links) {
                    Population next = exciting.get((link + 1) % links);
                    net.connect(exciting.get(link), next, Connector.allToAll(), Weight.of(60));
                    net.connect(
                            exciting.get(link),
                            inhibiting.get((link + 1) % links),
                            Connector.allToAll(),
                            Weight.of(20));
                }
            }
            return new Synfire(net, exciting, inhibiting);
        }
    }
}
