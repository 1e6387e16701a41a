/**
 * Registers for people: names, places and field values as text, descriptions, what a change does to the bits, access on
 * a board. Everything here follows from the register map of {@code org.neckar.hal}; nothing about a register is written
 * down again. Start at {@link org.neckar.tools.reg.Place} and {@link org.neckar.tools.reg.RegisterDescription}.
 */
package org.neckar.tools.reg;
