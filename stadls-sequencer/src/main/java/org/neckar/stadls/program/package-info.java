/**
 * Building playback programs. Start with {@link org.neckar.stadls.program.PlaybackProgramBuilder}; a
 * {@link org.neckar.stadls.program.Ticket} is the promise of what one read will bring. Where each command has a time of
 * its own, {@link org.neckar.stadls.program.AbsoluteTimePlaybackProgramBuilder} finds order and waits, and
 * {@link org.neckar.stadls.program.PlannedTime} is the account of how long instructions take.
 */
package org.neckar.stadls.program;
