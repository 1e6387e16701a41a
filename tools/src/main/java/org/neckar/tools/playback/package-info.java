/**
 * {@code neckar playback}: playback programs in files. {@link org.neckar.tools.playback.ExperimentPlayback} makes the
 * program of an experiment, {@link org.neckar.tools.playback.PlaybackFiles} stores and fetches programs,
 * {@link org.neckar.tools.playback.PlaybackRun} says what one brought, and
 * {@link org.neckar.tools.playback.ProgramDifference} what differs between two.
 */
package org.neckar.tools.playback;
