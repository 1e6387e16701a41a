package org.neckar.lola.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron.at;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;
import org.neckar.hal.coordinate.Mirroring;
import org.neckar.hal.register.Backend;
import org.neckar.lola.chip.ChipImage;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.neuron.Leak;
import org.neckar.lola.neuron.Multicompartment;
import org.neckar.lola.neuron.NeuronComposites;

class LogicalNeuronTest {
    private static final CompartmentOnLogicalNeuron SOMA = new CompartmentOnLogicalNeuron(0);
    private static final CompartmentOnLogicalNeuron DENDRITE = new CompartmentOnLogicalNeuron(1);
    private static final Morphology BALL_AND_STICK = Morphology.builder()
            .compartment(at(0, 0), at(0, 1))
            .compartment(at(1, 0), at(2, 0))
            .connectSomaLine(at(0, 0), at(2, 0))
            .connectToSoma(at(0, 0))
            .connectResistorToSoma(at(2, 0))
            .build();
    private static final AtomicNeuronOnDLS ANCHOR = AtomicNeuronOnDLS.at(20, 0);
    private static final LogicalNeuronOnDLS PLACE = LogicalNeuronOnDLS.place(BALL_AND_STICK.shape(), ANCHOR);
    private static final LogicalNeuronOnDLS MIRRORED =
            LogicalNeuronOnDLS.place(BALL_AND_STICK.shape(), AtomicNeuronOnDLS.at(20, 1), Mirroring.BOTH);

    private static Map<AtomicNeuronOnDLS, Set<StructuralSwitch>> switches(LogicalNeuronOnDLS place) {
        Map<AtomicNeuronOnDLS, Set<StructuralSwitch>> switches = new LinkedHashMap<>();
        BALL_AND_STICK.neuron().circuits(place).forEach((at, circuit) -> {
            Set<StructuralSwitch> closed = EnumSet.allOf(StructuralSwitch.class);
            closed.removeIf(structural -> !structural.isClosed(circuit.multicompartment()));
            switches.put(at, closed);
        });
        return switches;
    }

    @Test
    void shouldCloseTheSwitchesOfItsConnections() {
        assertEquals(
                Map.of(
                        AtomicNeuronOnDLS.at(20, 0),
                                Set.of(
                                        StructuralSwitch.CONNECT_SOMA,
                                        StructuralSwitch.CONNECT_SOMA_RIGHT,
                                        StructuralSwitch.CONNECT_VERTICAL),
                        AtomicNeuronOnDLS.at(20, 1), Set.of(StructuralSwitch.CONNECT_VERTICAL),
                        AtomicNeuronOnDLS.at(21, 0),
                                Set.of(StructuralSwitch.CONNECT_SOMA_RIGHT, StructuralSwitch.CONNECT_RIGHT),
                        AtomicNeuronOnDLS.at(22, 0), Set.of(StructuralSwitch.ENABLE_CONDUCTANCE)),
                switches(PLACE));
    }

    @Test
    void shouldCloseSwitchesOfTheLeftCircuitInTheMirrorImageToo() {
        assertEquals(
                Map.of(
                        AtomicNeuronOnDLS.at(20, 1),
                                Set.of(StructuralSwitch.CONNECT_SOMA, StructuralSwitch.CONNECT_VERTICAL),
                        AtomicNeuronOnDLS.at(20, 0), Set.of(StructuralSwitch.CONNECT_VERTICAL),
                        AtomicNeuronOnDLS.at(19, 1), Set.of(StructuralSwitch.CONNECT_SOMA_RIGHT),
                        AtomicNeuronOnDLS.at(18, 1),
                                Set.of(
                                        StructuralSwitch.ENABLE_CONDUCTANCE,
                                        StructuralSwitch.CONNECT_SOMA_RIGHT,
                                        StructuralSwitch.CONNECT_RIGHT)),
                switches(MIRRORED));
    }

    @Test
    void shouldBeWrittenAsAllItsCircuits() {
        int[] expected = Arrays.stream(new AtomicNeuronOnDLS[] {
                    AtomicNeuronOnDLS.at(20, 0),
                    AtomicNeuronOnDLS.at(20, 1),
                    AtomicNeuronOnDLS.at(21, 0),
                    AtomicNeuronOnDLS.at(22, 0)
                })
                .flatMapToInt(circuit -> Arrays.stream(
                        NeuronComposites.ATOMIC_NEURON.writeAddresses(circuit, Backend.OMNIBUS_CHIP_OVER_JTAG)))
                .toArray();
        assertArrayEquals(expected, LogicalNeuron.addresses(PLACE, Backend.OMNIBUS_CHIP_OVER_JTAG));
        assertEquals(expected.length, BALL_AND_STICK.neuron().toWords(PLACE).length);
    }

    @Test
    void shouldChangeAllCircuitsOfACompartment() {
        Leak leak = Leak.DEFAULT.withVLeak(300);
        LogicalNeuron leaky = BALL_AND_STICK.neuron().with(DENDRITE, circuit -> circuit.withLeak(leak));
        ChipImage image = ChipImage.initial().toBuilder().set(MIRRORED, leaky).build();
        assertEquals(Leak.DEFAULT, image.neuron(AtomicNeuronOnDLS.at(20, 1)).leak());
        assertEquals(leak, image.neuron(AtomicNeuronOnDLS.at(19, 1)).leak());
        assertEquals(leak, image.neuron(AtomicNeuronOnDLS.at(18, 1)).leak());
        assertEquals(leaky, image.neuron(MIRRORED));
    }

    @Test
    void shouldCollapseCircuitsWithEqualSettings() {
        Leak leak = Leak.DEFAULT.withVLeak(300);
        LogicalNeuron neuron = Morphology.builder()
                .compartment(at(0, 0), at(1, 0), at(2, 0))
                .build()
                .neuron()
                .with(new CircuitOnCompartment(SOMA, 1), circuit -> circuit.withLeak(leak));
        assertEquals(
                Map.of(
                        SOMA,
                        Map.of(AtomicNeuron.DEFAULT, List.of(0, 2), AtomicNeuron.DEFAULT.withLeak(leak), List.of(1))),
                neuron.collapsed());
    }

    @Test
    void shouldTakeAVerticalConnectionThatOnlyOneOfTheCircuitsCloses() {
        int[] words = BALL_AND_STICK.neuron().toWords(PLACE);
        int lower = AtomicNeuron.WORDS;
        words[lower + 5] &= ~2;
        assertEquals(BALL_AND_STICK.neuron(), LogicalNeuron.fromWords(PLACE, words));
    }

    @Test
    void shouldRefuseSwitchesInSettings() {
        Multicompartment closed = Multicompartment.DEFAULT.withConnectRight(true);
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> BALL_AND_STICK.neuron().with(SOMA, circuit -> circuit.withMulticompartment(closed)));
        assertEquals(
                "LogicalNeuron: CONNECT_RIGHT is closed in the settings of circuit 0 of CompartmentOnLogicalNeuron(0); "
                        + "open it, connections follow from the morphology alone",
                refused.getMessage());
    }

    @Test
    void shouldRefuseAConnectionOfACircuitThatDoesNotExist() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> new LogicalNeuron(
                        Map.of(SOMA, List.of(AtomicNeuron.DEFAULT)),
                        List.of(new Connection.Soma<>(new CircuitOnCompartment(SOMA, 1)))));
        assertEquals(
                "LogicalNeuron: index of CompartmentOnLogicalNeuron(0): got 1 = 0x1 (allowed 0..0 = 0x0)",
                refused.getMessage());
    }

    @Test
    void shouldRefuseThePlaceOfAnotherShape() {
        LogicalNeuronOnDLS smaller = new LogicalNeuronOnDLS(Map.of(SOMA, List.of(ANCHOR)));
        NeckarException refused = assertThrows(
                NeckarException.class, () -> BALL_AND_STICK.neuron().toWords(smaller));
        assertEquals(
                "LogicalNeuron: circuits per compartment: the neuron has {CompartmentOnLogicalNeuron(0)=2, "
                        + "CompartmentOnLogicalNeuron(1)=2}, its place has {CompartmentOnLogicalNeuron(0)=1}; "
                        + "place its own shape",
                refused.getMessage());
    }

    @Test
    void shouldRefuseAPlaceWhereConnectedCircuitsAreNoNeighbours() {
        LogicalNeuronOnDLS torn = new LogicalNeuronOnDLS(Map.of(
                SOMA, List.of(AtomicNeuronOnDLS.at(0, 0), AtomicNeuronOnDLS.at(0, 1)),
                DENDRITE, List.of(AtomicNeuronOnDLS.at(1, 0), AtomicNeuronOnDLS.at(3, 0))));
        NeckarException refused = assertThrows(
                NeckarException.class, () -> BALL_AND_STICK.neuron().toWords(torn));
        assertEquals(
                "LogicalNeuron: circuit 0 of CompartmentOnLogicalNeuron(1) and circuit 1 of "
                        + "CompartmentOnLogicalNeuron(1) are connected, but no neighbours at this place; "
                        + "place the shape of the neuron",
                refused.getMessage().lines().findFirst().orElseThrow());
    }

    @Test
    void shouldRefuseToBePlacedBesidesACircuitThatReachesIntoIt() {
        AtomicNeuron reaching =
                AtomicNeuron.DEFAULT.withMulticompartment(Multicompartment.DEFAULT.withConnectRight(true));
        ChipImage.Builder builder = ChipImage.initial().toBuilder().set(AtomicNeuronOnDLS.at(19, 1), reaching);
        NeckarException refused =
                assertThrows(NeckarException.class, () -> builder.set(PLACE, BALL_AND_STICK.neuron()));
        assertEquals("""
                LogicalNeuron: the circuits at column 19, row 1 and column 20, row 1 are connected, \
                but only one of them \
                is part of the neuron; open the switch between them or place the neuron elsewhere
                column       19    20    21    22
                soma line          +-----------R
                                   |           |
                row 0             [0]   [1]---[1]
                                   |
                row 1       < >---<0>

                soma line
                """, refused.getMessage().replaceAll("\\(\\[.*", ""));
        assertEquals(AtomicNeuron.DEFAULT, builder.build().neuron(ANCHOR));
    }

    @Test
    void shouldRefuseToBePlacedUnderACircuitThatReachesIntoIt() {
        AtomicNeuron reaching =
                AtomicNeuron.DEFAULT.withMulticompartment(Multicompartment.DEFAULT.withConnectVertical(true));
        ChipImage.Builder builder = ChipImage.initial().toBuilder().set(AtomicNeuronOnDLS.at(22, 1), reaching);
        assertThrows(NeckarException.class, () -> builder.set(PLACE, BALL_AND_STICK.neuron()));
    }

    @Test
    void shouldAllowUnconnectedCircuitsAround() {
        AtomicNeuron drawing = AtomicNeuron.DEFAULT.withMulticompartment(
                Multicompartment.DEFAULT.withConnectRight(true).withConnectSomaRight(true));
        ChipImage image = ChipImage.initial().toBuilder()
                .set(AtomicNeuronOnDLS.at(23, 0), drawing)
                .set(PLACE, BALL_AND_STICK.neuron())
                .build();
        assertEquals(BALL_AND_STICK.neuron(), image.neuron(PLACE));
    }

    @Test
    void shouldRefuseToReadANeuronThatReachesOutOfItsPlace() {
        ChipImage image = ChipImage.initial().toBuilder()
                .set(PLACE, BALL_AND_STICK.neuron())
                .build();
        LogicalNeuronOnDLS half =
                new LogicalNeuronOnDLS(Map.of(SOMA, List.of(AtomicNeuronOnDLS.at(20, 0), AtomicNeuronOnDLS.at(20, 1))));
        NeckarException refused = assertThrows(NeckarException.class, () -> image.neuron(half));
        assertEquals(
                """
                LogicalNeuron: the circuits at column 20, row 0 and column 21, row 0 are connected, \
                but only one of them \
                is part of the neuron; open the switch between them or place the neuron elsewhere
                column       20    21
                soma line    ------
                """,
                refused.getMessage()
                        .lines()
                        .limit(3)
                        .map(line -> line + "\n")
                        .reduce("", String::concat)
                        .replaceAll("-+\n", "------\n"));
    }

    @Test
    void shouldRefuseToReadACircuitThatReachesOverTheEdgeOfTheChip() {
        int[] words = AtomicNeuron.DEFAULT
                .withMulticompartment(Multicompartment.DEFAULT.withConnectRight(true))
                .toWords();
        LogicalNeuronOnDLS edge = new LogicalNeuronOnDLS(Map.of(SOMA, List.of(AtomicNeuronOnDLS.at(255, 0))));
        assertThrows(NeckarException.class, () -> LogicalNeuron.fromWords(edge, words));
    }

    @Test
    void shouldRefuseAWrongNumberOfWords() {
        NeckarException refused = assertThrows(NeckarException.class, () -> LogicalNeuron.fromWords(PLACE, new int[3]));
        assertEquals("LogicalNeuron: 3 words (allowed 136)", refused.getMessage());
    }
}
