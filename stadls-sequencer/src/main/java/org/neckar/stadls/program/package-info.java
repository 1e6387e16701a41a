/**
 * Building playback programs. Start with {@link org.neckar.stadls.program.PlaybackProgramBuilder}; a
 * {@link org.neckar.stadls.program.Ticket} is the promise of what one read will bring.
 */
package org.neckar.stadls.program;
