/**
 * What an experiment brought: {@link org.neckar.grenade.result.Result} with spikes and traces by the objects of the
 * network, what it cost, what was lost, and the record that tells how it came about.
 *
 * <p>All times are microseconds after the start marker of the run. Chip time and marker are both FPGA cycles of 8 ns;
 * the way from FPGA to chip and back is not corrected.
 */
package org.neckar.grenade.result;
