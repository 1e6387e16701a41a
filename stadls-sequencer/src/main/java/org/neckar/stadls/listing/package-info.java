/**
 * Playback programs in words people read: what each instruction does to which register, and when it is planned.
 *
 * <p>{@link org.neckar.stadls.listing.ProgramReader} reads nothing but the 64-bit words that are sent, so it shows what
 * really goes to the board, whoever made it. {@link org.neckar.hal.RegisterIndex} finds the register behind an address.
 * Times are planned ones, see {@link org.neckar.stadls.program.PlannedTime}.
 */
package org.neckar.stadls.listing;
