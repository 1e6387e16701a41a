package org.neckar.tools.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.tools.output.TraceColumns;

class TracePlotTest {
    /** A thin level line that lies across two rows of pixels reaches four fifths of its colour in each. */
    private static final int TOLERANCE = 80;

    @Test
    void shouldDrawTheLineThroughItsSamples() {
        var figure = plot(line("V", "LSB", new double[] {0, 50, 100}, new double[] {10, 10, 20}))
                .draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        assertNear(figure, panel, 25, 10);
        assertNear(figure, panel, 75, 15);
        int row = (int) panel.pixelY(15);
        assertFalse(pixels.columnShows(panel.column(25), row - 5, row + 5, PlotStyle.series(0)));
    }

    @Test
    void shouldKeepASingleSampleThatSticksOutOfAMillion() {
        var timeUs = new double[1_000_000];
        var value = new double[1_000_000];
        Arrays.setAll(timeUs, i -> i / 10_000.0);
        value[612_345] = 7;
        var figure = plot(line("V", "LSB", timeUs, value)).draw();
        assertNear(figure, figure.panels().getFirst(), timeUs[612_345], 7);
        assertNear(figure, figure.panels().getFirst(), timeUs[612_345], 3);
    }

    @Test
    void shouldDrawMillionsOfSamplesInAMoment() {
        var timeUs = new double[5_000_000];
        var value = new double[5_000_000];
        Arrays.setAll(timeUs, i -> i / 50_000.0);
        Arrays.setAll(value, i -> Math.sin(i * 0.01));
        var plot = plot(line("V", "LSB", timeUs, value));
        Assertions.assertTimeout(Duration.ofSeconds(10), plot::image);
    }

    @Test
    void shouldInterruptTheLineWhereSamplesWereLost() {
        var lost = line("V", "LSB", new double[] {0, 40, 50, 60, 100}, new double[] {1, 1, Double.NaN, 1, 1});
        var figure = plot(lost, line("V", "LSB", new double[] {0, 100}, new double[] {0, 2}))
                .draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        assertNear(figure, panel, 30, 1);
        assertFalse(pixels.columnShows(panel.column(46), panel.top(), panel.bottom(), PlotStyle.series(0)));
        assertNear(figure, panel, 70, 1);
    }

    @Test
    void shouldMarkSpikesAboveThePanelInTheColourOfTheTrace() {
        var columns = columns("V", "LSB", new double[] {0, 100}, new double[] {0, 1});
        var figure = plot(new TracePlot.Line(columns, 30, 60)).draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        assertTrue(pixels.columnShows(panel.column(30), panel.top() - 16, panel.top(), PlotStyle.series(0)));
        assertTrue(pixels.columnShows(panel.column(60), panel.top() - 16, panel.top(), PlotStyle.series(0)));
        assertFalse(pixels.columnShows(panel.column(45), panel.top() - 16, panel.top(), PlotStyle.series(0)));
    }

    @Test
    void shouldShareAPanelOnlyBetweenTracesOfOneQuantityAndUnit() {
        var time = new double[] {0, 100};
        var value = new double[] {0, 1};
        var figure = plot(
                        line("membrane", "V", time, value),
                        line("membrane", "LSB", time, value),
                        line("membrane", "V", time, value))
                .draw();
        assertEquals(
                List.of("membrane (V)", "membrane (LSB)"),
                figure.panels().stream().map(panel -> panel.y().title()).toList());
    }

    @Test
    void shouldAlignThePanelsOverOneTimeAxis() {
        var time = new double[] {0, 100};
        var figure = plot(line("a", "V", time, new double[] {0, 1}), line("b", "V", time, new double[] {0, 12345}))
                .draw();
        assertEquals(figure.panels().get(0).left(), figure.panels().get(1).left());
        assertTrue(figure.panels().get(0).bottom() < figure.panels().get(1).top());
    }

    @Test
    void shouldDrawATraceWithoutSamples() {
        assertEquals(
                1200,
                plot(line("V", "LSB", new double[0], new double[0])).image().getWidth());
    }

    @Test
    void shouldDrawAConstantTrace() {
        var figure = plot(line("V", "LSB", new double[] {0, 100}, new double[] {0, 0}))
                .draw();
        assertNear(figure, figure.panels().getFirst(), 50, 0);
    }

    @Test
    void shouldRefuseAPictureWithoutTraces() {
        assertThrows(NeckarException.class, () -> new TracePlot("empty", 0, 100, List.of()));
    }

    private static void assertNear(Figure figure, Panel panel, double timeUs, double value) {
        int row = (int) panel.pixelY(value);
        assertTrue(
                new Pixels(figure).columnShows(panel.column(timeUs), row - 2, row + 3, PlotStyle.series(0), TOLERANCE),
                "line at " + timeUs + " us, " + value);
    }

    private static TracePlot plot(TracePlot.Line... lines) {
        return new TracePlot("test", 0, 100, List.of(lines));
    }

    private static TracePlot.Line line(String quantity, String unit, double[] timeUs, double[] value) {
        return new TracePlot.Line(columns(quantity, unit, timeUs, value));
    }

    private static TraceColumns columns(String quantity, String unit, double[] timeUs, double[] value) {
        return new TraceColumns(new TraceColumns.Label(quantity, quantity, unit, "n[0]"), timeUs, value);
    }
}
