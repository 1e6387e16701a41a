package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.NeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.coordinate.NeuronResetOnDLS;
import org.neckar.hal.coordinate.PerBackendNeuron;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronReset;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarInputDropCounter;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.routing.CrossbarOutputConfig;
import org.neckar.hal.routing.CrossbarOutputEventCounter;
import org.neckar.testkit.Seeds;

/**
 * All nodes of the crossbar at once, from every kind of input to every kind of output: neurons, the host and background
 * generators on one side, PADI buses and the host on the other.
 */
class CrossbarProperties {
    private static final int INPUTS = 20;
    private static final int OUTPUTS = 12;
    private static final int BUSES = 8;
    private static final int LABELS = 1 << 14;
    private static final int COLUMNS_PER_EVENT_OUTPUT = 32;
    private static final int FIRST_FROM_HOST = 8;
    private static final int FIRST_BACKGROUND = 12;

    private final ScriptedCircuits circuits = new ScriptedCircuits();
    private final TestBoard board = new TestBoard(circuits);
    private final WordBuffer program = new WordBuffer();

    /** The node of an input that leads to an output. */
    private record Node(int output, int mask, int target, boolean countsDrops) {
        boolean passes(int label) {
            return (label & mask) == target;
        }
    }

    private final List<List<Node>> nodes = new ArrayList<>();
    private final int[] labels = new int[INPUTS];

    private static List<Integer> outputsOf(int input) {
        if (input < FIRST_FROM_HOST) {
            return List.of(input % 4, input % 4 + 4, input % 4 + 8);
        }
        if (input < FIRST_BACKGROUND) {
            return List.of(0, 1, 2, 3, 4, 5, 6, 7, input);
        }
        int source = input - FIRST_BACKGROUND;
        return List.of(source, 8 + source % 4);
    }

    /** Nodes are numbered by input, then by output. Half of the targets are such that the input's label passes. */
    private void drawNodes(RandomGenerator random) {
        nodes.clear();
        for (int input = 0; input < INPUTS; input++) {
            int origin = input < FIRST_FROM_HOST ? input << 8 | random.nextInt(1 << 8) : random.nextInt(LABELS);
            labels[input] = origin;
            nodes.add(outputsOf(input).stream()
                    .map(output -> {
                        int mask = random.nextInt(LABELS);
                        int target = random.nextBoolean() ? origin & mask : random.nextInt(LABELS);
                        return new Node(output, mask, target, random.nextBoolean());
                    })
                    .toList());
        }
    }

    private void configure(List<Boolean> countsEvents) {
        TestBoard.bringUp(program);
        TestBoard.record(program);
        int number = 0;
        for (Node node : nodes.stream().flatMap(List::stream).toList()) {
            var config = new CrossbarNode(node.mask(), new NeuronLabel(node.target()), node.countsDrops());
            TestBoard.write(program, new CrossbarNodeOnDLS(number++), config);
        }
        assertEquals(CrossbarNodeOnDLS.SIZE, number);
        TestBoard.write(
                program,
                new CrossbarOutputConfigOnDLS(),
                CrossbarOutputConfig.DEFAULT.withEnableEventCounter(countsEvents));
        var open = CommonPADIBusConfig.DEFAULT.withEnableSpl1(Collections.nCopies(4, true));
        TestBoard.write(program, new CommonPADIBusConfigOnDLS(0), open);
        TestBoard.write(program, new CommonPADIBusConfigOnDLS(1), open);
        var takesAll = SynapseDriverConfig.DEFAULT
                .withEnableReceiver(true)
                .withRowAddressCompareMask(0)
                .withRowModeBottom(RowMode.EXCITATORY)
                .withRowModeTop(RowMode.DISABLED);
        for (int bus = 0; bus < BUSES; bus++) {
            TestBoard.write(program, new SynapseDriverOnDLS(bus / 4 * 128 + bus % 4), takesAll);
        }
        for (int output = 0; output < FIRST_FROM_HOST; output++) {
            var backend = NeuronBackendConfig.DEFAULT
                    .withAddressOut(new NeuronBackendAddressOut(labels[output] & 0xff))
                    .withEnableSpikeOut(true);
            TestBoard.write(program, new NeuronBackendConfigOnDLS(backend(output)), backend);
        }
        board.runFor(program, 100);
    }

    private static int backend(int output) {
        return PerBackendNeuron.indexOf(AtomicNeuronOnDLS.at(COLUMNS_PER_EVENT_OUTPUT * output, output % 2));
    }

    /** One event enters at an input. */
    private void send(int input) {
        if (input < FIRST_FROM_HOST) {
            TestBoard.trigger(program, new NeuronResetOnDLS(backend(input)), NeuronReset.class);
        } else if (input < FIRST_BACKGROUND) {
            Events.spikes(program, (input - FIRST_FROM_HOST) << 14 | labels[input]);
        } else {
            var source = new BackgroundSpikeSourceOnDLS(input - FIRST_BACKGROUND);
            var config = BackgroundSpikeSource.DEFAULT
                    .withNeuronLabel(new NeuronLabel(labels[input]))
                    .withPeriod(400);
            TestBoard.write(program, source, config.withEnable(true));
            Timing.setupTimer(program);
            Timing.waitUntil(program, 300);
            TestBoard.write(program, source, config.withEnable(false));
        }
    }

    /** Outputs that an event left by, with what is seen of its label there: six bits at synapses. */
    private List<List<Integer>> seenAfterSending(int input) {
        circuits.arrivals().clear();
        send(input);
        var spikes = board.runFor(program, 200).spikes();
        List<List<Integer>> seen = new ArrayList<>();
        for (var arrival : circuits.arrivals()) {
            seen.add(List.of(arrival.hemisphere() * 4 + arrival.row() / 2, arrival.address()));
        }
        for (int i = 0; i < spikes.size(); i++) {
            seen.add(List.of(BUSES + (spikes.label(i) >>> 14), spikes.label(i) & LABELS - 1));
        }
        seen.sort(Comparator.comparing(List::getFirst));
        return seen;
    }

    @Seeds(10)
    void shouldPassEventsWhereTheirLabelMatchesAndCountThem(RandomGenerator random) {
        var countsEvents =
                IntStream.range(0, OUTPUTS).mapToObj(_ -> random.nextBoolean()).toList();
        drawNodes(random);
        configure(countsEvents);
        int[] drops = new int[INPUTS];
        int[] events = new int[OUTPUTS];
        for (int input = 0; input < INPUTS; input++) {
            int label = labels[input];
            List<List<Integer>> expected = new ArrayList<>();
            for (Node node : nodes.get(input)) {
                if (node.passes(label)) {
                    expected.add(List.of(node.output(), node.output() < BUSES ? label & 0x3f : label));
                    events[node.output()] += countsEvents.get(node.output()) ? 1 : 0;
                } else {
                    drops[input] += node.countsDrops() ? 1 : 0;
                }
            }
            int at = input;
            assertEquals(expected, seenAfterSending(input), () -> "input " + at);
        }
        for (int input = 0; input < INPUTS; input++) {
            var counter = board.read(new CrossbarInputOnDLS(input), CrossbarInputDropCounter.class);
            assertEquals(drops[input], counter.value());
        }
        for (int output = 0; output < OUTPUTS; output++) {
            var counter = board.read(new CrossbarOutputOnDLS(output), CrossbarOutputEventCounter.class);
            assertEquals(events[output], counter.value());
        }
    }
}
