package org.neckar.tools.calibrate;

import java.util.List;

/**
 * Where a calibration was made and what it left.
 *
 * @param connection URI of the board
 * @param store file with the stored calibration
 * @param files pictures that were written
 * @param seconds wall time of the calibration
 */
public record Circumstances(String connection, String store, List<String> files, double seconds) {
    /** Takes a copy of the list. */
    public Circumstances {
        files = List.copyOf(files);
    }
}
