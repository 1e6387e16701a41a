/**
 * What is read out of the chip: CADC chains and samples, and the readout chain with the MADC. Start with
 * {@link org.neckar.lola.readout.ReadoutComposites}.
 */
package org.neckar.lola.readout;
