/**
 * Neurons of several compartments.
 *
 * <p>Picture: {@link org.neckar.lola.morphology.Morphology} (who is connected with whom) {@code ->} shape and settings
 * {@code ->} place on the chip {@code ->} switches of the circuits. Two compartments of two circuits each with a
 * resistor between them:
 *
 * <pre>{@code
 * import static org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron.at;
 *
 * Morphology morphology = Morphology.builder()
 *         .compartment(at(0, 0), at(0, 1))       // column 0, both rows: compartment 0
 *         .compartment(at(1, 0), at(1, 1))       // column 1, both rows: compartment 1
 *         .connectSomaLine(at(0, 0), at(1, 0))
 *         .connectToSoma(at(0, 0))
 *         .connectResistorToSoma(at(1, 0))
 *         .build();
 * LogicalNeuron neuron = morphology.neuron()
 *         .with(new CompartmentOnLogicalNeuron(0), circuit -> circuit.withLeak(leak));
 * LogicalNeuronOnDLS place = LogicalNeuronOnDLS.place(morphology.shape(), AtomicNeuronOnDLS.at(12, 0));
 * ChipImage image = ChipImage.initial().toBuilder().set(place, neuron).build();
 * }</pre>
 *
 * <p>{@code System.out.println(morphology)} draws it:
 *
 * <pre>
 * column       0     1
 * soma line    +-----R
 *              |     |
 * row 0       [0]   [1]
 *              |     |
 * row 1       [0]   [1]
 *
 * soma line
 * </pre>
 *
 * <p>Rules: connections are written down once, in the morphology; which switch of which circuit closes them depends on
 * the place and is derived there, so a mirrored neuron needs nothing else. What is read from a chip turns into
 * connections again.
 *
 * <p>Errors: every structure that is not what its author described is refused with a drawing that points at the
 * circuits concerned. Start with {@link org.neckar.lola.morphology.Morphology}.
 */
package org.neckar.lola.morphology;
