package org.neckar.tools.bench;

import java.util.List;

/**
 * What {@code neckar bench model} found.
 *
 * @param processors of this machine
 * @param load average load of the last minute when it began, NaN where the system does not tell
 * @param java version of the runtime
 * @param figures what was measured
 */
public record ModelReport(int processors, double load, String java, List<ModelFigure> figures) {
    /** Copies the list. */
    public ModelReport {
        figures = List.copyOf(figures);
    }
}
