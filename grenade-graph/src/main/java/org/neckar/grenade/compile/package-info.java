/**
 * From a routed network to the words of a chip and the program of an experiment.
 *
 * <pre>
 *  RoutedNetwork ──{@link org.neckar.grenade.compile.Compiler}──▶ CompiledNetwork (chip image)
 *                ──{@link org.neckar.grenade.compile.ExperimentProgram}──▶ playback program of one run
 * </pre>
 *
 * <p>Physical quantities become codes in {@link org.neckar.grenade.compile.NeuronTranslation}, by the chip's
 * calibration where there is one and by the nominal relations elsewhere; what every experiment needs, whatever its
 * network, stands in {@link org.neckar.grenade.compile.StaticSettings}.
 */
package org.neckar.grenade.compile;
