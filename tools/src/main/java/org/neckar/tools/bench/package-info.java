/**
 * What {@code neckar bench} measures on the machine it runs on: short runs, medians, and what they cost in processor
 * time and memory. Claims about speed are made by the JMH benchmarks of the project; this tells a person within seconds
 * what to expect of a machine, and whether something is wrong with it.
 *
 * <p>Start at {@link org.neckar.tools.bench.TransportBench} or {@link org.neckar.tools.bench.ModelBench}.
 */
package org.neckar.tools.bench;
