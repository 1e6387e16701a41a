/**
 * Registers and memories of the FPGA: playback executor, external memories of the PPUs, serial event interface, routing
 * between FPGAs, vector generators. Start with {@link org.neckar.hal.fpga.EventRecordingConfig} and
 * {@link org.neckar.hal.fpga.InstructionTimeoutConfig}.
 */
package org.neckar.hal.fpga;
