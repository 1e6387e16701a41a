package org.neckar.tools.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;

class CurvePlotTest {
    private static final double[] X = {0, 10, 20};

    private static Figure draw(CurvePlot.Curve... curves) {
        return new CurvePlot("rates", "current (nA)", "rate (kHz)", List.of(curves)).draw();
    }

    private static boolean shows(Figure figure, double x, double y, int series) {
        var panel = figure.panels().getFirst();
        int row = (int) panel.pixelY(y);
        return new Pixels(figure).columnShows(panel.column(x), row - 2, row + 3, PlotStyle.series(series));
    }

    @Test
    void shouldPutEachPointWhereItsValuesAreInTheColourOfItsCurve() {
        var figure = draw(
                CurvePlot.Curve.of("base", X, new double[] {0, 5, 20}),
                CurvePlot.Curve.of("fast", X, new double[] {10, 15, 30}));
        for (int i = 0; i < X.length; i++) {
            assertTrue(shows(figure, X[i], new double[] {0, 5, 20}[i], 0));
            assertTrue(shows(figure, X[i], new double[] {10, 15, 30}[i], 1));
        }
        assertFalse(shows(figure, 0, 20, 0));
    }

    @Test
    void shouldJoinPointsByALineAndBreakItWhereOneIsMissing() {
        var whole = draw(CurvePlot.Curve.of("whole", X, new double[] {0, 0, 20}));
        var broken = draw(CurvePlot.Curve.of("broken", X, new double[] {0, Double.NaN, 20}));
        assertTrue(shows(whole, 5, 0, 0));
        assertFalse(shows(broken, 5, 0, 0));
        assertFalse(shows(broken, 5, 5, 0));
    }

    @Test
    void shouldDrawTheSpreadAsABarInsideTheAxes() {
        var figure = draw(CurvePlot.Curve.withSpread("mean", X, new double[] {10, 10, 10}, new double[] {0, 4, 0}));
        var panel = figure.panels().getFirst();
        assertTrue(shows(figure, 10, 7, 0));
        assertTrue(shows(figure, 10, 13, 0));
        assertTrue(panel.y().low() < 6 && panel.y().high() > 14);
    }

    @Test
    void shouldDrawASinglePoint() {
        assertEquals(
                1200,
                new CurvePlot("", "x", "y", List.of(CurvePlot.Curve.of("one", new double[] {1}, new double[] {2})))
                        .image()
                        .getWidth());
    }

    @Test
    void shouldRefuseColumnsOfDifferentLength() {
        var y = new double[] {1};
        assertThrows(NeckarException.class, () -> CurvePlot.Curve.of("short", X, y));
    }
}
