package org.neckar.tools.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.tools.output.SpikeColumns;

class RasterPlotTest {
    private static final SpikeColumns SOURCE = new SpikeColumns("source", 1, new int[] {0}, new double[] {25});
    private static final SpikeColumns PAIR = new SpikeColumns("pair", 2, new int[] {0, 1}, new double[] {50, 75});
    private static final SpikeColumns SILENT = new SpikeColumns("silent", 2, new int[0], new double[0]);

    @Test
    void shouldWriteAPngOfTheAgreedSize(@TempDir Path folder) throws IOException {
        var png = folder.resolve("raster.png");
        new RasterPlot("relay", 0, 100, List.of(SOURCE, PAIR)).write(png);
        var image = ImageIO.read(png.toFile());
        assertEquals(1200, image.getWidth());
        assertEquals(700, image.getHeight());
    }

    @Test
    void shouldMarkEachSpikeAtItsColumnInTheColourOfItsPopulation() {
        var figure = new RasterPlot("relay", 0, 100, List.of(SOURCE, PAIR)).draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        assertTrue(pixels.columnShows(panel.column(25), panel.top(), panel.bottom(), PlotStyle.series(0)));
        assertTrue(pixels.columnShows(panel.column(50), panel.top(), panel.bottom(), PlotStyle.series(1)));
        assertTrue(pixels.columnShows(panel.column(75), panel.top(), panel.bottom(), PlotStyle.series(1)));
    }

    @Test
    void shouldLeaveColumnsWithoutSpikesEmpty() {
        var figure = new RasterPlot("relay", 0, 100, List.of(SOURCE, PAIR)).draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        for (double timeUs : new double[] {12, 24.5, 37, 62, 88}) {
            int column = panel.column(timeUs);
            assertFalse(pixels.columnShows(column, panel.top(), panel.bottom(), PlotStyle.series(0)), "at " + timeUs);
            assertFalse(pixels.columnShows(column, panel.top(), panel.bottom(), PlotStyle.series(1)), "at " + timeUs);
        }
    }

    @Test
    void shouldSetNeuronsFromTopToBottom() {
        var figure = new RasterPlot("", 0, 100, List.of(PAIR)).draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        int middle = panel.top() + panel.height() / 2;
        assertTrue(pixels.columnShows(panel.column(50), panel.top(), middle, PlotStyle.series(0)));
        assertFalse(pixels.columnShows(panel.column(50), middle, panel.bottom(), PlotStyle.series(0)));
        assertTrue(pixels.columnShows(panel.column(75), middle, panel.bottom(), PlotStyle.series(0)));
    }

    @Test
    void shouldKeepSpikesAtBothEdgesInsideThePanel() {
        var edges = new SpikeColumns("edges", 1, new int[] {0, 0}, new double[] {0, 100});
        var figure = new RasterPlot("", 0, 100, List.of(edges)).draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        assertTrue(pixels.columnShows(panel.left(), panel.top(), panel.bottom(), PlotStyle.series(0)));
        assertTrue(pixels.columnShows(panel.right() - 1, panel.top(), panel.bottom(), PlotStyle.series(0)));
    }

    @Test
    void shouldLeaveOutSpikesOutsideTheWindow() {
        var figure = new RasterPlot("", 30, 60, List.of(SOURCE, PAIR)).draw();
        var pixels = new Pixels(figure);
        assertEquals(0, pixels.count(figure.panels().getFirst(), PlotStyle.series(0)));
        assertTrue(pixels.count(figure.panels().getFirst(), PlotStyle.series(1)) > 0);
    }

    @Test
    void shouldDrawARunWithoutSpikes() {
        var figure = new RasterPlot("silence", 0, 100, List.of(SILENT)).draw();
        assertEquals(0, new Pixels(figure).count(figure.panels().getFirst(), PlotStyle.series(0)));
    }

    @Test
    void shouldDrawARunWithoutPopulations() {
        assertEquals(1200, new RasterPlot("nothing", 0, 100, List.of()).image().getWidth());
    }

    @Test
    void shouldDrawMorePopulationsThanThereAreRowsOfPixels() {
        var many = IntStream.range(0, 1000)
                .mapToObj(i -> new SpikeColumns("p" + i, 1, new int[] {0}, new double[] {50}))
                .toList();
        assertEquals(700, new RasterPlot("many", 0, 100, many).image().getHeight());
    }

    @Test
    void shouldDrawAMillionSpikesInAMoment() {
        var random = new SplittableRandom(1);
        var neuron = random.ints(1_000_000, 0, 512).toArray();
        var timeUs = random.doubles(1_000_000, 0, 1e6).toArray();
        var plot = new RasterPlot("busy", 0, 1e6, List.of(new SpikeColumns("all", 512, neuron, timeUs)));
        Assertions.assertTimeout(Duration.ofSeconds(5), plot::image);
    }

    @Test
    void shouldShadePixelsByTheNumberOfTheirSpikes() {
        var neuron = new int[101];
        var timeUs = new double[101];
        for (int i = 0; i < 100; i++) {
            timeUs[i] = 75;
        }
        timeUs[100] = 25;
        var figure = new RasterPlot("", 0, 100, List.of(new SpikeColumns("a", 1, neuron, timeUs))).draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        int row = panel.top() + panel.height() / 2;
        assertTrue(pixels.darkness(panel.column(75), row) > pixels.darkness(panel.column(25), row));
        assertTrue(pixels.darkness(panel.column(25), row) > 0);
    }

    @Test
    void shouldGiveTheSamePixelsTwice() {
        var plot = new RasterPlot("relay", 0, 100, List.of(SOURCE, PAIR));
        Assertions.assertArrayEquals(plot.draw().pixels(), plot.draw().pixels());
    }

    @Test
    void shouldRefuseAWindowWithoutDuration() {
        var plot = new RasterPlot("relay", 100, 100, List.of(SOURCE));
        var error = assertThrows(NeckarException.class, plot::image);
        assertEquals(
                "picture · axis 'chip time (µs)' · from 100.0 to 100.0 (allowed: finite, upwards) · give a longer"
                        + " range",
                error.getMessage());
    }
}
