package org.neckar.lola.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron.at;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;
import org.neckar.hal.coordinate.Mirroring;
import org.neckar.lola.chip.ChipImage;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.testkit.Seeds;

class LogicalNeuronProperties {
    private static final int WIDTH = 20;

    /** Compartments side by side, each in the upper row and perhaps in the lower one, joined by the upper soma line. */
    static Morphology randomMorphology(RandomGenerator random) {
        Morphology.Builder builder = Morphology.builder();
        List<AtomicNeuronOnLogicalNeuron> attached = new ArrayList<>();
        int column = 0;
        for (int compartments = random.nextInt(1, 5); compartments > 0; compartments--) {
            int columns = random.nextInt(1, 4);
            List<AtomicNeuronOnLogicalNeuron> circuits = new ArrayList<>();
            attached.add(at(column + random.nextInt(columns), 0));
            for (int i = 0; i < columns; i++) {
                circuits.add(random.nextInt(circuits.size() + 1), at(column + i, 0));
                if (random.nextBoolean()) {
                    circuits.add(random.nextInt(circuits.size() + 1), at(column + i, 1));
                }
            }
            builder.compartment(circuits.toArray(AtomicNeuronOnLogicalNeuron[]::new));
            column += columns + random.nextInt(2);
        }
        if (attached.size() > 1) {
            builder.connectSomaLine(attached.getFirst(), attached.getLast());
            builder.connectToSoma(attached.removeFirst());
            attached.forEach(builder::connectResistorToSoma);
        }
        return builder.build();
    }

    static LogicalNeuron randomSettings(LogicalNeuron neuron, RandomGenerator random) {
        LogicalNeuron changed = neuron;
        for (CompartmentOnLogicalNeuron compartment : neuron.compartments().keySet()) {
            changed = changed.with(compartment, _ -> {
                AtomicNeuron any =
                        AtomicNeuron.fromWords(random.ints(AtomicNeuron.WORDS).toArray());
                return any.withMulticompartment(StructuralSwitch.openAll(any.multicompartment()));
            });
        }
        return changed;
    }

    static LogicalNeuronOnDLS randomPlace(Morphology morphology, RandomGenerator random) {
        Mirroring mirroring = List.of(Mirroring.values()).get(random.nextInt(4));
        boolean columns = mirroring == Mirroring.COLUMNS || mirroring == Mirroring.BOTH;
        boolean rows = mirroring == Mirroring.ROWS || mirroring == Mirroring.BOTH;
        int distance = random.nextInt(128 - WIDTH);
        int side = 128 * random.nextInt(2);
        return LogicalNeuronOnDLS.place(
                morphology.shape(),
                AtomicNeuronOnDLS.at(side + (columns ? 127 - distance : distance), rows ? 1 : 0),
                mirroring);
    }

    @Seeds(300)
    void shouldComeBackFromItsPlaceOnTheChip(RandomGenerator random) {
        Morphology morphology = randomMorphology(random);
        LogicalNeuron neuron = randomSettings(morphology.neuron(), random);
        LogicalNeuronOnDLS place = randomPlace(morphology, random);
        ChipImage image = ChipImage.initial().toBuilder().set(place, neuron).build();
        assertEquals(neuron, image.neuron(place));
        assertArrayEquals(neuron.toWords(place), image.neuron(place).toWords(place));
    }

    @Seeds(300)
    void shouldConnectTheSameCircuitsInTheMirrorImage(RandomGenerator random) {
        Morphology morphology = randomMorphology(random);
        LogicalNeuronOnDLS place = randomPlace(morphology, random);
        int switches = closed(morphology.neuron(), randomPlace(morphology, random));
        assertEquals(switches, closed(morphology.neuron(), place));
        assertEquals(
                morphology.neuron(),
                LogicalNeuron.fromWords(place, morphology.neuron().toWords(place)));
    }

    private static int closed(LogicalNeuron neuron, LogicalNeuronOnDLS place) {
        int closed = 0;
        for (AtomicNeuron circuit : neuron.circuits(place).values()) {
            for (StructuralSwitch structural : StructuralSwitch.values()) {
                closed += structural.isClosed(circuit.multicompartment()) ? 1 : 0;
            }
        }
        return closed;
    }

    @Seeds(300)
    void shouldNeverReachOutOfItsPlace(RandomGenerator random) {
        Morphology morphology = randomMorphology(random);
        LogicalNeuronOnDLS place = randomPlace(morphology, random);
        AtomicNeuron closed = AtomicNeuron.DEFAULT;
        for (StructuralSwitch structural : StructuralSwitch.values()) {
            closed = closed.withMulticompartment(structural.close(closed.multicompartment()));
        }
        AtomicNeuronOnDLS beside = new AtomicNeuronOnDLS(random.nextInt(AtomicNeuronOnDLS.SIZE));
        ChipImage.Builder builder = ChipImage.initial().toBuilder().set(beside, closed);
        if (reaches(beside, place)) {
            assertThrows(NeckarException.class, () -> builder.set(place, morphology.neuron()));
        } else {
            assertEquals(
                    morphology.neuron(),
                    builder.set(place, morphology.neuron()).build().neuron(place));
        }
    }

    private static boolean reaches(AtomicNeuronOnDLS beside, LogicalNeuronOnDLS place) {
        List<AtomicNeuronOnDLS> own = place.circuits();
        int column = beside.column().toEnum();
        int row = beside.row().toEnum();
        return !own.contains(beside)
                && (own.contains(AtomicNeuronOnDLS.at(column, 1 - row))
                        || (column < 255 && own.contains(AtomicNeuronOnDLS.at(column + 1, row))));
    }
}
