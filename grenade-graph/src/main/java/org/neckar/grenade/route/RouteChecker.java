package org.neckar.grenade.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.place.PlacedSynapses;
import org.neckar.grenade.place.Placement;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;

/**
 * Judges the words of a chip: follows a spike of every source through crossbar, PADI buses, drivers, rows, labels,
 * weights and column switches, and compares the synapses it reaches with those of the network. Shares no code with the
 * router. Also asks that spikes of all used neurons reach the host under labels of their own.
 */
public final class RouteChecker {
    private static final int LABEL_BITS = 0x3fff;
    private static final int SPL1_AT = 14;
    private static final int FIRST_LINK_INPUT = 8;

    private final Placement placement;
    private final PlacedSynapses expected;
    private final EventPath path;
    private final List<String> findings = new ArrayList<>();

    private RouteChecker(Placement placement, ChipWords words) {
        this.placement = placement;
        this.expected = PlacedSynapses.of(placement);
        this.path = new EventPath(words);
    }

    /** Tells the labels under which the spikes of external sources are sent. */
    @FunctionalInterface
    public interface StimulusLabels {
        /** The 16-bit label of one source. */
        int label(SpikeSource source, int index);
    }

    /** Tells which generators of the chip make the spikes of background sources. */
    @FunctionalInterface
    public interface Generators {
        /** The generators of a group; none when nobody wants its spikes. */
        List<BackgroundSpikeSourceOnDLS> of(BackgroundSource source);
    }

    /** Everything that is wrong, in plain words; empty when the words do what the network says. */
    public static List<String> check(
            Placement placement, StimulusLabels stimuli, Generators generators, ChipWords words) {
        RouteChecker checker = new RouteChecker(placement, words);
        checker.checkBackgrounds(generators);
        checker.checkNeurons();
        checker.checkStimuli(stimuli);
        return List.copyOf(checker.findings);
    }

    private void checkNeurons() {
        Map<Integer, Integer> owners = new HashMap<>();
        for (int circuit : placement.used()) {
            AtomicNeuronOnDLS neuron = new AtomicNeuronOnDLS(circuit);
            String name = placement.nameAt(circuit);
            int label = path.labelOf(neuron);
            if (label < 0) {
                findings.add(name + ": sends no spikes");
                continue;
            }
            Integer other = owners.putIfAbsent(label, circuit);
            if (other != null) {
                findings.add("%s and %s: send the same label 0x%04x".formatted(placement.nameAt(other), name, label));
            }
            if (!path.reachesHost(path.outputOf(neuron), label)) {
                findings.add(name + ": its spikes do not reach the host");
            }
            compare(name, circuit, path.outputOf(neuron), label);
        }
    }

    private void checkStimuli(StimulusLabels stimuli) {
        for (SpikeSource source : placement.network().sources()) {
            for (int index = 0; index < source.size(); index++) {
                int number = expected.external(source, index);
                if (expected.isHeard(number)) {
                    int label = stimuli.label(source, index);
                    String name = "%s[%d]".formatted(source.name(), index);
                    compare(name, number, FIRST_LINK_INPUT + (label >> SPL1_AT), label & LABEL_BITS);
                }
            }
        }
    }

    private void checkBackgrounds(Generators generators) {
        for (BackgroundSource source : placement.network().backgrounds()) {
            List<BackgroundSpikeSourceOnDLS> makers = generators.of(source).stream()
                    .filter(maker -> checkLabels(source, maker))
                    .toList();
            for (int index = 0; index < source.size(); index++) {
                Hits reached = new Hits();
                for (BackgroundSpikeSourceOnDLS maker : makers) {
                    int input = maker.toCrossbarInputOnDLS().toEnum();
                    path.follow(input, path.labelOf(maker, source.size(), index), reached::add);
                }
                compare("%s[%d]".formatted(source.name(), index), expected.background(source, index), reached);
            }
            checkCopies(source, makers);
        }
    }

    private boolean checkLabels(BackgroundSource source, BackgroundSpikeSourceOnDLS maker) {
        boolean right = path.labelOf(maker, source.size(), 0) >= 0;
        if (!right) {
            findings.add(
                    "%s: %s does not draw the labels of %d sources".formatted(source.name(), maker, source.size()));
        }
        return right;
    }

    private void checkCopies(BackgroundSource source, List<BackgroundSpikeSourceOnDLS> makers) {
        long copies = makers.stream()
                .filter(maker ->
                        path.reachesHost(maker.toCrossbarInputOnDLS().toEnum(), path.labelOf(maker, source.size(), 0)))
                .count();
        int wanted = placement.network().recordedBackgrounds().contains(source) ? 1 : 0;
        if (copies != wanted) {
            findings.add(
                    "%s: its spikes reach the host %d times (expected %d)".formatted(source.name(), copies, wanted));
        }
    }

    private void compare(String name, int source, int input, int label) {
        Hits reached = new Hits();
        path.follow(input, label, reached::add);
        compare(name, source, reached);
    }

    private void compare(String name, int source, Hits reached) {
        Hits wanted = new Hits();
        for (int i = expected.first(source); i < expected.first(source + 1); i++) {
            if (expected.weight(i) != 0) {
                wanted.add(EventPath.hit(expected.target(i), expected.weight(i)));
            }
        }
        int[] have = reached.sorted();
        int[] want = wanted.sorted();
        int h = 0;
        int w = 0;
        while (h < have.length || w < want.length) {
            if (w == want.length || (h < have.length && have[h] < want[w])) {
                report(name, "reaches, but should not,", have[h++]);
            } else if (h == have.length || want[w] < have[h]) {
                report(name, "does not reach", want[w++]);
            } else {
                h++;
                w++;
            }
        }
    }

    private void report(String name, String what, int hit) {
        int circuit = EventPath.circuitOf(hit);
        findings.add("%s: %s %s on %s with weight %d"
                .formatted(
                        name,
                        what,
                        placement.nameAt(circuit),
                        new AtomicNeuronOnDLS(circuit),
                        EventPath.weightOf(hit)));
    }

    /** A growing column of numbers. */
    private static final class Hits {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int[] sorted() {
            int[] result = Arrays.copyOf(values, size);
            Arrays.sort(result);
            return result;
        }
    }
}
