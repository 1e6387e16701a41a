/**
 * Playback programs for people: as text ({@link org.neckar.tools.trace.ProgramListing}) and as a waveform
 * ({@link org.neckar.tools.trace.ProgramWaveform}).
 *
 * <p>Both read nothing but the 64-bit words that are sent, so they show what really goes to the board, whoever made it.
 * The words are understood by {@link org.neckar.stadls.listing.ProgramReader}. Times are planned ones
 * ({@link org.neckar.stadls.program.PlannedTime}): what the program asks for, before any hardware is late.
 */
package org.neckar.tools.trace;
