/**
 * Calibration store: what was measured on a chip, kept for the next run on the same chip.
 *
 * <p><b>Idea.</b> One SQLite file holds {@link org.neckar.hwdb.store.CalibrationRecord records}. A record belongs to a
 * chip and has a kind ({@code "leak"}); saving never replaces, so the history of a chip can be compared. A record is
 * stored whole or not at all, and it knows what it is: format version, tool version, time, settings, and a SHA-256
 * checksum over its content that is checked on every read.
 *
 * <p><b>Start reading</b> at {@link org.neckar.hwdb.store.CalibrationStore}.
 *
 * <p><b>Errors.</b> {@link org.neckar.hwdb.store.CorruptStoreException} (bytes are damaged),
 * {@link org.neckar.hwdb.store.FormatTooOldException} and {@link org.neckar.hwdb.store.FormatTooNewException} (bytes
 * are fine, this program cannot read them); all of them name what was found and what was expected.
 *
 * <p><b>Threading.</b> Records and columns are immutable. The store may be used by many threads and many processes;
 * writers wait for each other.
 */
package org.neckar.hwdb.store;
