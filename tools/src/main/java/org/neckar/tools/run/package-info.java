/**
 * A run of an experiment file from its board to its files: {@link org.neckar.tools.run.ExperimentRun} runs it,
 * {@link org.neckar.tools.run.RunColumns} turns the result into plain columns, {@link org.neckar.tools.run.RunFiles}
 * writes them, {@link org.neckar.tools.run.RunReport} prints the summary.
 */
package org.neckar.tools.run;
