/**
 * The two plasticity processors: memory, control and status. Start a program by writing the memory, then
 * {@link org.neckar.hal.ppu.PPUControlRegister} with its default (reset) and with {@code inhibitReset}.
 */
package org.neckar.hal.ppu;
