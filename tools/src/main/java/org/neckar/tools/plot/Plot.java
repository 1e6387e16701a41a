package org.neckar.tools.plot;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** A picture that is described but not drawn yet. Drawing twice gives the same pixels. */
public abstract sealed class Plot permits RasterPlot, TracePlot, HistogramPlot, CurvePlot, ChipMap {
    Plot() {}

    /**
     * Draws into memory.
     *
     * @return opaque image, about 1200 pixels wide
     * @throws org.neckar.fisch.NeckarException if this system has no fonts
     */
    public final BufferedImage image() {
        return draw().image();
    }

    /**
     * Draws and writes a PNG file, whole or not at all.
     *
     * @param png file to make or replace
     * @throws org.neckar.fisch.NeckarException if this system has no fonts or the file cannot be written
     */
    public final void write(Path png) {
        draw().write(png);
    }

    /** Draws onto a fresh figure. */
    abstract Figure draw();
}
