/**
 * Composites of the FPGA: tables that route events between chips, and a chip together with its FPGA. Start with
 * {@link org.neckar.lola.fpga.FpgaComposites}.
 */
package org.neckar.lola.fpga;
