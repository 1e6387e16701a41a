/**
 * Experiment files: the description of a network and of its run in YAML, and its strict reader.
 *
 * <p>Start at {@link org.neckar.tools.experiment.ExperimentReader}. The reader works on the nodes of the YAML document,
 * not on maps, so that every finding carries line and column; it goes on after a finding where it can and reports all
 * of them together. The rules for values live with the values: ranges of parameters in
 * {@link org.neckar.grenade.network.LifParameter}, the rest in the constructors of {@link org.neckar.grenade.network}.
 * The format is described for users in {@code docs/experiment-file.md}.
 */
package org.neckar.tools.experiment;
