/**
 * Studies: experiments of many runs, which a single experiment file cannot say. A sweep over codes or currents, the
 * same stimulus two hundred times, ten neurons one after the other, a loop that turns a parameter until the rates
 * agree.
 *
 * <p>A {@link org.neckar.tools.study.Study} takes an {@link org.neckar.grenade.run.Emulation} and brings a
 * {@link org.neckar.tools.study.StudyOutcome}: measures with the figure that the field published for the same
 * observation, and pictures. {@link org.neckar.tools.study.Studies} lists them; {@code neckar example NAME} runs them
 * beside the experiment files.
 *
 * <p>Each study builds its networks in plain Java and runs them one by one on one board; a run writes only the codes
 * that changed. All random choices come from fixed seeds, so the outcome depends on the chip, its noise and its stored
 * calibration alone. MADC LSB are 1.49 mV, 0 at -32 mV.
 *
 * <p>Threading: a study has no state; an emulation belongs to one thread. Errors are those of the emulation.
 */
package org.neckar.tools.study;
