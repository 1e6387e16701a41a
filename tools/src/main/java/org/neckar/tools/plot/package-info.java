/**
 * Pictures of results as PNG: spike raster, traces, histograms, curves, maps of the chip. Drawn without a display.
 *
 * <p>Start at {@link org.neckar.tools.plot.Plot}. Each kind turns plain columns into a {@code Figure}; colours, fonts,
 * sizes and strokes stand in {@code PlotStyle} alone. Dense data (a million spikes or samples) is reduced to pixels
 * before it is drawn, so the cost of a picture does not grow with the length of the run beyond one pass over the data.
 *
 * <p>Drawn on Java 2D directly: a raster with named blocks of rows, stacked panels and maps of the chip are outside
 * what chart libraries draw, and a first picture takes a fifth of the time.
 */
package org.neckar.tools.plot;
