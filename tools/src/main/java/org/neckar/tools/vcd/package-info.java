/**
 * Value change dumps (IEEE 1364-2005, clause 18), the text format in which waveform viewers such as GTKWave read
 * signals over time. Start at {@link org.neckar.tools.vcd.VcdWriter}.
 */
package org.neckar.tools.vcd;
