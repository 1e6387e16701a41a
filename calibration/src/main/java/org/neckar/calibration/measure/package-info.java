/**
 * Measuring on the playback path: {@link org.neckar.calibration.measure.Bench} is a board with the chip configuration
 * it should have; it writes what differs, waits until parameter cells have settled, and converts with the
 * {@link org.neckar.calibration.measure.CadcReadout CADC} in the same program.
 */
package org.neckar.calibration.measure;
