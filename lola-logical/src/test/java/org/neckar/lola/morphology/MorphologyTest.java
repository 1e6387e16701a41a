package org.neckar.lola.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;
import org.neckar.hal.coordinate.LogicalNeuronCompartments;
import org.neckar.lola.neuron.AtomicNeuron;

class MorphologyTest {
    private static final CompartmentOnLogicalNeuron FIRST = new CompartmentOnLogicalNeuron(0);
    private static final CompartmentOnLogicalNeuron SECOND = new CompartmentOnLogicalNeuron(1);
    private static final CompartmentOnLogicalNeuron THIRD = new CompartmentOnLogicalNeuron(2);

    /** Two compartments of two circuits each with a resistor between them. */
    private static Morphology.Builder pair() {
        return Morphology.builder()
                .compartment(at(0, 0), at(0, 1))
                .compartment(at(1, 0), at(1, 1))
                .connectSomaLine(at(0, 0), at(1, 0))
                .connectToSoma(at(0, 0))
                .connectResistorToSoma(at(1, 0));
    }

    private static String refusal(Morphology.Builder builder) {
        return assertThrows(NeckarException.class, builder::build).getMessage();
    }

    @Test
    void shouldNumberCompartmentsInTheirOrder() {
        assertEquals(
                new LogicalNeuronCompartments(
                        Map.of(FIRST, List.of(at(0, 0), at(0, 1)), SECOND, List.of(at(1, 0), at(1, 1)))),
                pair().build().shape());
    }

    @Test
    void shouldListEveryConnectionOnce() {
        assertEquals(
                List.of(
                        new Connection.Membrane<>(at(0, 0), at(0, 1)),
                        new Connection.Membrane<>(at(1, 0), at(1, 1)),
                        new Connection.SomaLine<>(at(0, 0), at(1, 0)),
                        new Connection.Soma<>(at(0, 0)),
                        new Connection.Resistor<>(at(1, 0))),
                pair().connectToSoma(at(0, 0)).build().connections());
    }

    @Test
    void shouldConfigureNothingButTheStructure() {
        assertEquals(
                Map.of(
                        FIRST, List.of(AtomicNeuron.DEFAULT, AtomicNeuron.DEFAULT),
                        SECOND, List.of(AtomicNeuron.DEFAULT, AtomicNeuron.DEFAULT)),
                pair().build().neuron().compartments());
    }

    @Test
    void shouldDrawTheNeuron() {
        assertEquals("""
                column       0     1
                soma line    +-----R
                             |     |
                row 0       [0]   [1]
                             |     |
                row 1       [0]   [1]

                soma line
                ([n] circuit of compartment n, [ ] of none, < > concerned; \
                + connected to the soma line, R by a resistor)""", pair().build().toString());
    }

    @Test
    void shouldMakeCircuitsThatOnlyCarryTheSomaLineCompartmentsOfTheirOwn() {
        Morphology bridged = Morphology.builder()
                .compartment(at(0, 1))
                .compartment(at(2, 1), at(3, 1))
                .connectSomaLine(at(2, 1), at(0, 1))
                .connectResistorToSoma(at(0, 1))
                .connectToSoma(at(2, 1))
                .build();
        assertEquals(List.of(at(1, 1)), bridged.shape().compartments().get(THIRD));
        assertEquals("""
                column       0     1     2     3
                soma line

                row 0

                row 1       [0]   [2]   [1]---[1]
                             |           |
                soma line    R-----------+
                """, bridged.toString().replaceAll("\\(.*", ""));
    }

    @Test
    void shouldAllowThreeCompartmentsOnOneLineAndTwoResistorsInARow() {
        Morphology star = Morphology.builder()
                .compartment(at(0, 0))
                .compartment(at(1, 0))
                .compartment(at(2, 0))
                .connectSomaLine(at(0, 0), at(2, 0))
                .connectResistorToSoma(at(0, 0))
                .connectResistorToSoma(at(1, 0))
                .connectResistorToSoma(at(2, 0))
                .build();
        assertEquals(3, star.shape().compartments().size());
    }

    @Test
    void shouldRefuseACircuitInTwoCompartments() {
        NeckarException refused = assertThrows(NeckarException.class, () -> pair().compartment(at(2, 0), at(1, 0)));
        assertEquals("""
                morphology: AtomicNeuronOnLogicalNeuron(NeuronColumnOnLogicalNeuron(1), NeuronRowOnLogicalNeuron(0); \
                Enum(1)) is in use already; every circuit belongs to one compartment
                column       0     1
                soma line    +-----R
                             |     |
                row 0       [0]   <1>
                             |     |
                row 1       [0]   [1]

                soma line
                """, refused.getMessage().replaceAll("\\(\\[.*", ""));
    }

    @Test
    void shouldRefuseACircuitTwiceInOneCompartment() {
        assertThrows(NeckarException.class, () -> Morphology.builder().compartment(at(2, 0), at(2, 0)));
    }

    @Test
    void shouldRefuseACompartmentWithoutCircuits() {
        assertThrows(NeckarException.class, () -> Morphology.builder().compartment());
    }

    @Test
    void shouldRefuseACompartmentThatFallsApart() {
        NeckarException refused = assertThrows(
                NeckarException.class, () -> Morphology.builder().compartment(at(0, 0), at(1, 0), at(2, 1), at(3, 1)));
        assertEquals("""
                morphology: CompartmentOnLogicalNeuron(0) falls apart; circuits of a compartment \
                are neighbours of each \
                other
                column       0     1     2     3
                soma line

                row 0       [0]---[0]

                row 1                   <0>---<0>

                soma line
                """, refused.getMessage().replaceAll("\\(\\[.*", ""));
    }

    @Test
    void shouldRefuseSomaAndResistorAtOneCircuit() {
        assertThrows(NeckarException.class, () -> pair().connectToSoma(at(1, 0)));
        NeckarException refused = assertThrows(NeckarException.class, () -> pair().connectResistorToSoma(at(0, 0)));
        assertEquals(
                "morphology: AtomicNeuronOnLogicalNeuron(NeuronColumnOnLogicalNeuron(0), NeuronRowOnLogicalNeuron(0); "
                        + "Enum(0)) would be connected to the soma line directly and through a resistor; choose one",
                refused.getMessage().lines().findFirst().orElseThrow());
    }

    @Test
    void shouldRefuseASomaLineBetweenRows() {
        assertThrows(NeckarException.class, () -> pair().connectSomaLine(at(0, 0), at(1, 1)));
    }

    @Test
    void shouldRefuseASomaLineFromACircuitToItself() {
        assertThrows(NeckarException.class, () -> pair().connectSomaLine(at(0, 0), at(0, 0)));
    }

    @Test
    void shouldRefuseASomaLineThatEndsInNothing() {
        assertEquals("""
                morphology: the soma line ends at a circuit that is not connected to it; connect \
                the circuit or shorten \
                the line
                column       0     1     2
                soma line    +-----R------
                             |     |
                row 0       [0]   [1]   < >
                             |     |
                row 1       [0]   [1]

                soma line
                """, refusal(pair().connectSomaLine(at(1, 0), at(2, 0))).replaceAll("\\(\\[.*", ""));
    }

    @Test
    void shouldRefuseAConnectionToALineThatLeadsNowhere() {
        assertEquals("""
                morphology: the soma line at a circuit leads nowhere; join it with the soma line of another circuit
                column       0     1
                soma line    +-----R
                             |     |
                row 0       [0]   [1]
                             |     |
                row 1       <0>   [1]
                             |
                soma line    R
                """, refusal(pair().connectResistorToSoma(at(0, 1))).replaceAll("\\(\\[.*", ""));
    }

    @Test
    void shouldRefuseToConnectACircuitOfNoCompartment() {
        assertEquals(
                "morphology: a circuit that belongs to no compartment is connected to the soma line; "
                        + "add it to the compartment it is meant to extend",
                refusal(pair().connectSomaLine(at(1, 0), at(2, 0)).connectToSoma(at(2, 0)))
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void shouldRefuseCompartmentsWithNothingButWireBetweenThem() {
        assertEquals(
                """
                morphology: CompartmentOnLogicalNeuron(0) and CompartmentOnLogicalNeuron(1) are one \
                membrane, as nothing \
                but wire lies between them; connect one of them through a resistor
                column       0     1
                soma line    +-----+
                             |     |
                row 0       <0>   <1>

                row 1

                soma line
                """,
                refusal(Morphology.builder()
                                .compartment(at(0, 0))
                                .compartment(at(1, 0))
                                .connectSomaLine(at(0, 0), at(1, 0))
                                .connectToSoma(at(0, 0))
                                .connectToSoma(at(1, 0)))
                        .replaceAll("\\(\\[.*", ""));
    }

    @Test
    void shouldRefuseACompartmentWithoutConnectionToTheOthers() {
        assertEquals("""
                morphology: a compartment has no connection to the others; \
                join them by the soma line, with a resistor in between
                column       0     1     2     3
                soma line    +-----R
                             |     |
                row 0       [0]   [1]   <2>---<2>
                             |     |
                row 1       [0]   [1]

                soma line
                """, refusal(pair().compartment(at(2, 0), at(3, 0))).replaceAll("\\(\\[.*", ""));
    }

    @Test
    void shouldRefuseNeighboursThatAreOnlyBesidesEachOther() {
        assertThrows(
                NeckarException.class,
                Morphology.builder().compartment(at(0, 0)).compartment(at(1, 0))::build);
    }

    @Test
    void shouldDrawOnlyTheSurroundingsOfWhatIsWrong() {
        Morphology.Builder wide = pair().connectSomaLine(at(0, 1), at(100, 1)).connectResistorToSoma(at(0, 1));
        assertEquals(
                "column       96    97    98    99    100",
                refusal(wide).lines().skip(1).findFirst().orElseThrow());
    }
}
