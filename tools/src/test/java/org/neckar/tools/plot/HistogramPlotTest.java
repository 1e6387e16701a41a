package org.neckar.tools.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramPlotTest {
    @Test
    void shouldOutlineEachSampleInItsColourWhereItsValuesAre() {
        var before = new HistogramPlot.Sample("before", 1, 1, 1, 9, 9, 9);
        var after = new HistogramPlot.Sample("after", 5, 5, 5, 5);
        var figure = new HistogramPlot("leak", "baseline", "LSB", "neurons", List.of(before, after)).draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        int low = (int) panel.pixelY(3.5);
        assertTrue(pixels.columnShows(panel.column(5), panel.top(), low, PlotStyle.series(1)));
        int threeHigh = (int) panel.pixelY(3);
        assertTrue(pixels.columnShows(panel.column(1), threeHigh - 2, threeHigh + 2, PlotStyle.series(0)));
        assertTrue(pixels.columnShows(panel.column(9), threeHigh - 2, threeHigh + 2, PlotStyle.series(0)));
        assertFalse(pixels.columnShows(panel.column(3), panel.top(), panel.bottom(), PlotStyle.series(0)));
    }

    @Test
    void shouldDrawADashedLineAtTheTargetEvenOutsideTheValues() {
        var sample = new HistogramPlot.Sample("before", 1, 2, 3);
        var figure = new HistogramPlot("leak", "baseline", "LSB", "neurons", List.of(sample))
                .withMark("target", 20)
                .draw();
        var panel = figure.panels().getFirst();
        assertTrue(panel.x().high() > 20);
        var pixels = new Pixels(figure);
        int column = panel.column(20);
        int dark = 0;
        for (int row = panel.top(); row < panel.bottom(); row++) {
            dark += pixels.darkness(column, row) > 300 ? 1 : 0;
        }
        assertTrue(dark > panel.height() / 3 && dark < panel.height() * 3 / 4, "dark rows: " + dark);
    }

    @Test
    void shouldUseTheDivisorNMinusOneForTheDeviation() {
        var sample = new HistogramPlot.Sample("a", 2, 4, 4, 4, 5, 5, 7, 9, Double.NaN);
        assertEquals(5, sample.mean());
        assertEquals(Math.sqrt(32.0 / 7), sample.deviation(), 1e-12);
    }

    @Test
    void shouldDrawASampleWithoutValues() {
        var none = new HistogramPlot.Sample("none", Double.NaN, Double.POSITIVE_INFINITY);
        assertEquals(
                1200,
                new HistogramPlot("leak", "baseline", "", "neurons", List.of(none))
                        .image()
                        .getWidth());
    }

    @Test
    void shouldDrawASampleOfEqualValues() {
        var equal = new HistogramPlot.Sample("equal", 0.5, 0.5, 0.5);
        var figure = new HistogramPlot("leak", "baseline", "V", "neurons", List.of(equal)).draw();
        var panel = figure.panels().getFirst();
        int top = (int) panel.pixelY(3);
        assertTrue(new Pixels(figure).columnShows(panel.column(0.5), top - 2, top + 2, PlotStyle.series(0)));
    }
}
